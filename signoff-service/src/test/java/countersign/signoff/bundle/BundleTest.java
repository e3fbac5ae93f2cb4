package countersign.signoff.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Revisions that both their offices have signed, and the bundles of their returns, made by the real service. */
abstract class BundleTest extends SignoffTest {

    private static final AtomicInteger RETURNS = new AtomicInteger();

    @Autowired
    Bundles bundles;

    HttpEdge service() {
        return as(TestTokens.token().sub("review-service").roles("service"));
    }

    static String newReturn() {
        return "ret-%016x".formatted(0xabcdef00L + RETURNS.incrementAndGet());
    }

    String signedReview() {
        String review = StubbedReviews.newReview();
        REVIEWS.freezeForTwo(review, 1);
        signs(Person.SRO, "icb-sro~QUY", review);
        signs(Person.MEDICAL_DIRECTOR, "trust-medical-director~RVN", review);
        return review;
    }

    void signs(Person person, String slot, String review) {
        assertThat(sign(person, signatureTask(review, slot), review).status()).isLessThan(300);
    }

    static String request(String review) {
        return """
                {"kind":"review-outcome","reviewId":"%s","revision":1,"icb":"QUY","region":"Y58","files":[
                 {"name":"content.json","mediaType":"application/json","length":%d,"sha256":"%s"},
                 {"name":"document.html","mediaType":"text/html;charset=UTF-8","length":%d,"sha256":"%s"}]}""".formatted(
                        review,
                        StubbedReviews.contentBytes(review, 1).length,
                        StubbedReviews.contentHash(review, 1),
                        StubbedReviews.documentBytes(review, 1).length,
                        StubbedReviews.documentHash(review, 1));
    }

    /** Signatures reach the audit record a moment after they are made: until then there is no bundle. */
    JsonNode made(String returnId, String request) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        service().put(API + "/bundles/" + returnId, request).status())
                .isEqualTo(200));
        return service().get(API + "/bundles/" + returnId).json();
    }

    /** Every file, as the receiver of the return has them. */
    Map<String, byte[]> files(String review, String returnId) {
        var files = new LinkedHashMap<>(bundles.find(returnId).orElseThrow().bytes());
        files.put("content.json", StubbedReviews.contentBytes(review, 1));
        files.put("document.html", StubbedReviews.documentBytes(review, 1));
        return files;
    }
}
