package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.platform.stuck.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review that the Board rejected and its owner closed. */
class ClosedReviewApiTest extends ServiceTest {

    private String review = "";

    @BeforeEach
    void aReviewIsUnderWay() {
        review = launchedReview();
        hold("review.await-policy-check", Map.of("policyCheckId", review + "~RVN~policy"));
    }

    private void closed() {
        rejected();
        SIGNOFF.decidedToClose(review, "BNSSG SRO", "The Board will not have it.");
        work("review.close-review", Map.of("reviewId", review));
    }

    private void rejected() {
        SIGNOFF.stands(review, 1, frozen(), "board-rejection");
    }

    /** The hash of its first revision. */
    private String frozen() {
        hold("review.await-thematic-review", Map.of("reviewId", review));
        return new Thematic(api, review).written().handOver().is(201).text("/contentSha256");
    }

    @Test
    void saysThatItIsClosedAndWhyToTheParties() {
        closed();

        Answer owner = api.as(Cast.LEAD).get("/reviews/" + review).is(200);
        assertThat(owner.text("/state")).isEqualTo("closed");
        assertThat(owner.text("/closed/decidedBy")).isEqualTo("BNSSG SRO");
        assertThat(owner.text("/closed/reasons")).isEqualTo("The Board will not have it.");
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("Review closed without approval");
        Answer other = api.as(Cast.SECSTEP_LEAD).get("/reviews/" + review).is(200);
        assertThat(other.text("/state")).isEqualTo("closed");
        assertThat(other.json().at("/closed/reasons").isNull()).isTrue();
    }

    @Test
    void isRecordedOnceHoweverOftenTheJobComes() {
        closed();
        work("review.close-review", Map.of("reviewId", review));

        assertThat(outbox("reviews", review))
                .filteredOn(message -> "review.closed"
                        .equals(message.get("payload", Document.class).getString("type")))
                .hasSize(1);
    }

    @Test
    void waitsForNothingAndChangesNoMore() {
        String check = review + "~RVN~policy";
        assertThat(waitingOnAwp()).contains("policy-check");

        closed();

        assertThat(waitingOnAwp()).isEmpty();
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/open-work?limit=200")
                        .is(200)
                        .texts("/items", "id"))
                .isEmpty();
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + check + "/submission", Answers.check("yes", "Access policy", ""))
                .refuses(409, "review-closed");
        api.as(Cast.LEAD).once().post("/reviews/" + review + "/launch").refuses(409, "already-launched");
    }

    @Test
    void staysOpenWhenNobodyDecidedToCloseIt() {
        rejected();
        isNotClosed("Nobody has decided to close the review.");
    }

    /** Whoever reaches the engine's port can take the process to its end. */
    @Test
    void staysOpenUnlessTheBoardHasRejectedIt() {
        SIGNOFF.decidedToClose(review, "BNSSG SRO", "The Board will not have it.");
        isNotClosed("No revision is frozen.");
        SIGNOFF.stands(review, 1, frozen(), "complete-sheet", "board-approval");
        isNotClosed("No board-rejection.");
    }

    private void isNotClosed(String why) {
        assertThatThrownBy(() -> work("review.close-review", Map.of("reviewId", review)))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining(why);
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                .isEqualTo("launched");
    }

    /** The kinds of what waits on AWP in this review, from all pages of its work. */
    private List<String> waitingOnAwp() {
        List<String> waiting = new ArrayList<>();
        String next = "";
        do {
            Answer page = api.as(Cast.AWP_LEAD).get("/work?limit=200" + next).is(200);
            page.json()
                    .at("/items")
                    .valueStream()
                    .filter(item -> item.path("reviewId").asString().equals(review))
                    .forEach(item -> waiting.add(item.path("kind").asString()));
            next = "&cursor=" + page.text("/next");
        } while (!next.equals("&cursor="));
        return waiting;
    }
}
