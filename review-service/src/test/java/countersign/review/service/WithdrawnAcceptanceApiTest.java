package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import countersign.platform.stuck.StoppedException;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An acceptance made by mistake is withdrawn while it is not final; only then does the process hear of it. */
@TestPropertySource(
        properties = {"countersign.returns.acceptance-final-after=1h", "countersign.returns.settle-every=PT0.1S"})
class WithdrawnAcceptanceApiTest extends ReturnTest {

    private static final Map<String, String> REASON = Map.of("reason", "Meant for another ICB’s return");

    private void itsTimeIsOver() {
        database.getCollection("returns")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("body.standing.finalFrom", new Date(0))));
    }

    @Test
    void takesTheReturnBackToAcknowledgedAndStaysOnTheRecord() {
        dispatch();
        Answer accepted = answer("acceptance", named()).is(200);
        assertThat(accepted.json().at("/may/withdraw").asBoolean()).isTrue();
        assertThat(accepted.text("/acceptanceFinalFrom")).isNotEmpty();
        assertThat(accepted.text("/acceptanceFinalAfter")).isEqualTo("PT1H");
        assertThat(told("engine.publish-message")).isEmpty();

        Answer withdrawn = answer("acceptance-withdrawal", REASON).is(200);

        assertThat(withdrawn.text("/state")).isEqualTo("acknowledged");
        assertThat(withdrawn.json().at("/acceptance").isNull()).isTrue();
        assertThat(withdrawn.json().at("/may/accept").asBoolean()).isTrue();
        assertThat(withdrawn.json().at("/may/withdraw").asBoolean()).isFalse();
        assertThat(withdrawn.texts("/events", "what")).startsWith("acceptance-withdrawn", "accepted", "acknowledged");
        assertThat(withdrawn.text("/events/0/text")).isEqualTo("Meant for another ICB’s return");
        assertThat(told("audit.record"))
                .anyMatch(entry -> entry.contains("return.acceptance-withdrawn") && entry.contains("another ICB"));
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("Review outcome return no longer accepted: the region withdrew its acceptance");
        answer("query", Map.of("contentSha256", hash, "text", "Which teams?")).is(200);
    }

    /** The process waits anew for the region's answer, and hears of no acceptance that was withdrawn. */
    @Test
    void tellsTheProcessThatTheReturnIsAcknowledged() {
        dispatch();
        answer("acceptance", named()).is(200);
        answer("acceptance-withdrawal", REASON).is(200);

        assertThat(told("engine.publish-message"))
                .singleElement()
                .asString()
                .contains("acknowledged")
                .doesNotContain("accepted");
    }

    @Test
    void isTakenNoMoreOnceTheAcceptanceIsFinal() {
        dispatch();
        answer("acceptance", named()).is(200);
        itsTimeIsOver();

        await().untilAsserted(() -> assertThat(told("engine.publish-message"))
                .singleElement()
                .asString()
                .contains("accepted"));
        assertThat(read().text("/state")).isEqualTo("accepted");
        assertThat(read().json().at("/may/withdraw").asBoolean()).isFalse();
        answer("acceptance-withdrawal", REASON).refuses(409, "acceptance-final");
    }

    /** The minute in which it is settled is another one than that in which it can be withdrawn, on every replica. */
    @Test
    void isTakenNoMoreWhenItsTimeIsOverAndTheProcessHasNotHeardYet() {
        dispatch();
        answer("acceptance", named()).is(200);
        itsTimeIsOver();

        answer("acceptance-withdrawal", REASON).refuses(409, "acceptance-final");
    }

    @Test
    void needsAReasonAndAnAcceptance() {
        dispatch();
        answer("acceptance-withdrawal", REASON).refuses(409, "acceptance-final");
        answer("acceptance", named()).is(200);

        answer("acceptance-withdrawal", Map.of("reason", " "))
                .refuses(422, "invalid-fields")
                .naming("reason");
        assertThat(read().text("/state")).isEqualTo("accepted");
    }

    @Test
    void isGivenOnceToOneRequestHoweverOftenItComes() {
        dispatch();
        answer("acceptance", named()).is(200);
        Api system = api.as(SYSTEM).keyed("withdraw-" + id);

        Answer first =
                system.post("/returns/" + id + "/acceptance-withdrawal", REASON).is(200);
        Answer again =
                system.post("/returns/" + id + "/acceptance-withdrawal", REASON).is(200);

        assertThat(again.version()).isEqualTo(first.version());
    }

    /** A stale tab, or a system that sends again: what was undone since is not said to stand. */
    @Test
    void saysOfAnActThatWasUndoneSinceThatItIsUndone() {
        dispatch();
        Api accepting = api.as(SYSTEM).keyed("accept-" + id);
        Api withdrawing = api.as(SYSTEM).keyed("withdraw-" + id);
        accepting.post("/returns/" + id + "/acceptance", named()).is(200);
        Api colleague = api.as(SYSTEM).keyed("accept-too-" + id);
        colleague.post("/returns/" + id + "/acceptance", named()).is(200);
        withdrawing.post("/returns/" + id + "/acceptance-withdrawal", REASON).is(200);

        colleague.post("/returns/" + id + "/acceptance", named()).refuses(409, "undone-since");
        accepting.post("/returns/" + id + "/acceptance", named()).refuses(409, "undone-since");
        assertThat(read().text("/state")).isEqualTo("acknowledged");

        answer("acceptance", named()).is(200);
        withdrawing.post("/returns/" + id + "/acceptance-withdrawal", REASON).refuses(409, "undone-since");
        accepting.post("/returns/" + id + "/acceptance", named()).is(200);
        assertThat(read().text("/state")).isEqualTo("accepted");
    }

    /**
     * The engine is believed in nothing: what can still be withdrawn concludes nothing, whoever says that it is time.
     */
    @Test
    void concludesNoReviewWhileTheAcceptanceCanBeWithdrawn() {
        dispatch();
        answer("acceptance", named()).is(200);

        assertThatThrownBy(() -> work("review.conclude-review", Map.of("reviewId", review)))
                .isInstanceOf(StoppedException.class);
        itsTimeIsOver();
        await().untilAsserted(() -> {
            work("review.conclude-review", Map.of("reviewId", review));
            assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                    .isEqualTo("concluded");
        });
    }

    /** Its timer may fire before the process has heard. */
    @Test
    void nobodyIsChasedWhoHasAccepted() {
        dispatch();
        answer("acceptance", named()).is(200);

        work("review.record-return-chase", Map.of("returnId", id));

        assertThat(read().number("/chases")).isZero();
        assertThat(read().texts("/events", "what")).doesNotContain("chased");
    }

    @Test
    void isTakenNoMoreOnAReviewThatWasClosed() {
        dispatch();
        answer("acceptance", named()).is(200);
        database.getCollection("reviews")
                .updateOne(
                        new Document("_id", review),
                        new Document(
                                "$set",
                                new Document("body.state", "closed")
                                        .append(
                                                "body.closure",
                                                new Document("decidedBy", "BNSSG SRO")
                                                        .append("organisation", "QUY")
                                                        .append("reasons", "Overtaken")
                                                        .append("decidedAt", new Date())
                                                        .append("at", new Date()))));

        answer("acceptance-withdrawal", REASON).refuses(409, "review-closed");
    }
}
