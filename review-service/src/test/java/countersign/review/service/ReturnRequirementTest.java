package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.platform.engine.EngineJob;
import countersign.platform.stuck.StoppedException;
import countersign.review.ReviewServiceApplication;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;

/** A return goes only once what it requires stands, whatever the engine says; each time that it is sent. */
@SpringBootTest(
        classes = ReviewServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "countersign.returns.acceptance-final-after=0s")
class ReturnRequirementTest extends ReturnTest {

    private static final String OTHER = "0".repeat(64);

    @ParameterizedTest
    @CsvSource({"complete-sheet", "board-approval", "board-rejection", "open-decline"})
    void isNotPreparedOnHalfOfIt(String only) {
        database.getCollection("returns").deleteOne(new Document("_id", id));
        SIGNOFF.stands(review, 1, hash, only);
        assertThatThrownBy(() -> prepared("review-outcome"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("Review outcome return");
        assertThat(returns()).isZero();
    }

    @Test
    void isNotPreparedWhenAnotherContentWasSigned() {
        database.getCollection("returns").deleteOne(new Document("_id", id));
        SIGNOFF.stands(review, 1, OTHER, "complete-sheet", "board-approval");
        assertThatThrownBy(() -> prepared("review-outcome")).hasMessageContaining("Another content");
        assertThat(returns()).isZero();
    }

    @Test
    void isNotSentOnceItStandsNoMore() {
        SIGNOFF.stands(review, 1, hash, "board-approval");
        assertThatThrownBy(this::dispatch).isInstanceOf(StoppedException.class).hasMessageContaining("complete-sheet");
        isNotSent();

        SIGNOFF.stands(review, 1, hash, "complete-sheet", "board-approval");
        dispatch();
        assertThat(read().number("/sequence")).isEqualTo(1);
    }

    @Test
    void isNotSentWithAnotherContentThanTheRevisionHas() {
        database.getCollection("returns")
                .updateOne(
                        new Document("_id", id), new Document("$set", new Document("body.file.contentSha256", OTHER)));
        assertThatThrownBy(this::dispatch).hasMessageContaining("is not the one under consideration");
        isNotSent();
    }

    @Test
    void isNotSentAgainOnceTheRevisionIsReworked() {
        dispatch();
        hold("review.await-thematic-review", Map.of("reviewId", review, "lastStage", "hcig"));
        assertThatThrownBy(this::dispatch).hasMessageContaining("is not the one under consideration");
        assertThat(read().number("/sequence")).isEqualTo(1);
    }

    @Test
    void isWaitedForWhileSignoffServiceIsAway() {
        SIGNOFF.isAway(true);
        try {
            assertThatThrownBy(this::dispatch).isNotInstanceOf(StoppedException.class);
        } finally {
            SIGNOFF.isAway(false);
        }
        isNotSent();
    }

    /** The policy confirmation requires nothing, and says so. */
    @Test
    void ofThePolicyCheckAsksNobody() {
        SIGNOFF.stands(review, 1, hash);
        assertThat(prepared("policy-confirmation")).startsWith("ret-");
    }

    /** A stranger's “accepted” takes the process to the end; nobody at NHS England has accepted anything. */
    @Test
    void endsTheReviewOnlyOnceItIsAccepted() {
        dispatch();
        EngineJob end = job("review.conclude-review", Map.of("reviewId", review));
        assertThatThrownBy(() -> work(end.type(), end))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("NHS England has not accepted the return of revision 1");
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                .isEqualTo("launched");

        answer("acceptance", named()).is(200);
        work(end.type(), end);
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                .isNotEqualTo("launched");
    }

    private void isNotSent() {
        assertThat(read().number("/sequence")).isZero();
        assertThat(told("return.create-delivery")).isEmpty();
    }

    private long returns() {
        return database.getCollection("returns").countDocuments(new Document("body.file.review", review));
    }
}
