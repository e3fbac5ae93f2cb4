package countersign.signoff.testing;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.Answer;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service, on a document server, beside a review-service that holds what a test froze; its cast appointed. */
@ExtendWith(DocumentServer.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    protected static final String API = "/api/signoff";
    protected static final StubbedReviews REVIEWS = new StubbedReviews();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        var keystore = Files.createTempDirectory("seal").resolve("seal.p12");
        properties.add("countersign.services.review.url", REVIEWS::url);
        properties.add("countersign.signing.keystore", keystore::toString);
        properties.add("countersign.signing.keystore-password", () -> "test");
    }

    @BeforeEach
    void appointTheCast() {
        new CastOf(as(TestTokens.token().sub("operator").roles("administrator"))).appoint();
    }

    protected int port() {
        return port;
    }

    protected HttpEdge anyone() {
        return new HttpEdge(port);
    }

    /** With a new idempotency key. */
    protected HttpEdge as(TestToken token) {
        return anyone().as(token).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    protected HttpEdge as(Person person) {
        return as(person.token());
    }

    /** Every entry of a chain, as its own people read it. */
    protected String audit(Person reader, String chain) {
        var entries = new StringBuilder();
        String next = "";
        do {
            var page = as(reader).get(API + "/audit/" + chain + "/entries?limit=200&cursor=" + next);
            entries.append(page.body());
            next = page.json().at("/next").asString("");
        } while (!next.isEmpty());
        return entries.toString();
    }

    /** A review whose first revision is frozen. */
    protected String frozenReview() {
        String review = StubbedReviews.newReview();
        REVIEWS.freeze(review, 1);
        return review;
    }

    protected Answer sign(Person person, String task, String review) {
        return as(person.signing()).post(API + "/tasks/" + task + "/signature", signature(review));
    }

    /** A signature's request, for the first revision. */
    protected static String signature(String review) {
        return "{\"contentSha256\":\"%s\",\"documentSha256\":\"%s\",\"intentVersion\":1,\"declaredInterests\":\"\"}"
                .formatted(StubbedReviews.contentHash(review, 1), StubbedReviews.documentHash(review, 1));
    }

    protected static void problem(Answer answer, int status, String slug) {
        assertThat(answer.body()).contains("urn:countersign:problem:" + slug + "\"");
        assertThat(answer.status()).isEqualTo(status);
    }
}
