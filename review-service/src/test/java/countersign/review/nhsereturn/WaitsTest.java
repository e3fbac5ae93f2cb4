package countersign.review.nhsereturn;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.review.act.Act;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Act ACT = new Act(new PersonId("p"), "Reviewer", new OdsCode("Y58"), NOW);
    private static final Transit.ReceivedOtherwise BY_ANSWER = new Transit.ReceivedOtherwise(ACT, "Answered");

    private final NhseReturn submitted = returned().submitted(underWay());

    @Test
    void deliveryIsWaitedForUntilItIsKnown() {
        NhseReturn waiting = Waits.begin(submitted, JobTypes.AWAIT_DELIVERY, 7, NOW);

        assertThat(completions(waiting)).isEmpty();
        assertThat(completions(settled(waiting, "d1", true))).containsExactly("7 deliveryOutcome=delivered");
    }

    /** From a Saturday to the Friday after. */
    @Test
    void theProcessIsToldHowLongTheRegionHas() {
        NhseReturn waiting = Waits.begin(submitted, JobTypes.AWAIT_DELIVERY, 7, NOW);

        Document told = Waits.settle(settled(waiting, "d1", true), true, List.of(), NOW)
                .out()
                .getFirst()
                .payload();

        assertThat(told.get("variables", Document.class).getString(Variables.CHASE_AFTER))
                .isEqualTo("PT144H");
    }

    @Test
    void isUndeliverableOnlyWhenEveryEndpointHasFailed() {
        NhseReturn waiting = Waits.begin(submitted, JobTypes.AWAIT_DELIVERY, 7, NOW);
        NhseReturn half = settled(waiting, "d1", false);

        assertThat(completions(half)).isEmpty();
        assertThat(completions(settled(half, "d2", false))).containsExactly("7 deliveryOutcome=undeliverable");
        assertThat(completions(settled(half, "d2", true))).containsExactly("7 deliveryOutcome=delivered");
    }

    @Test
    void knowsTheOutcomeBeforeTheProcessAsks() {
        NhseReturn delivered = settled(submitted, "d2", true);

        assertThat(completions(Waits.begin(delivered, JobTypes.AWAIT_DELIVERY, 8, NOW)))
                .containsExactly("8 deliveryOutcome=delivered");
    }

    @Test
    void anAnswerEndsBothWaitsForDelivery() {
        NhseReturn waiting = Waits.begin(submitted, JobTypes.AWAIT_DELIVERY, 7, NOW);
        NhseReturn failed = settled(settled(submitted, "d1", false), "d2", false);
        NhseReturn undelivered = Waits.begin(failed, JobTypes.AWAIT_UNDELIVERED_RETURN, 9, NOW);

        assertThat(completions(undelivered)).isEmpty();
        assertThat(completions(waiting.received(BY_ANSWER))).containsExactly("7 deliveryOutcome=delivered");
        assertThat(completions(undelivered.received(BY_ANSWER)))
                .containsExactly("9 undeliveredOutcome=delivered-otherwise");
    }

    @Test
    void aQueryIsWaitedForUntilItIsAnswered() {
        NhseReturn queried = Waits.begin(
                submitted.with(new Standing.Queried(ACT, "Which?")), JobTypes.AWAIT_QUERY_RESPONSE, 11, NOW);

        assertThat(completions(queried)).isEmpty();
        assertThat(queried.attention().ofIcb()).isTrue();
        assertThat(completions(queried.with(new Standing.QueryAnswered(ACT, "All", "rework"))))
                .containsExactly("11 queryOutcome=rework");
    }

    @Test
    void aJobThatComesTwiceIsCompletedOnce() {
        NhseReturn delivered = settled(submitted, "d1", true);
        NhseReturn ended = Waits.settle(Waits.begin(delivered, JobTypes.AWAIT_DELIVERY, 7, NOW), true, List.of(), NOW)
                .after();

        assertThat(completions(Waits.begin(ended, JobTypes.AWAIT_DELIVERY, 7, NOW)))
                .isEmpty();
    }

    @Test
    void whatTheEngineTookBackIsNotCompleted() {
        NhseReturn taken = Waits.end(Waits.begin(submitted, JobTypes.AWAIT_DELIVERY, 7, NOW), 7);

        assertThat(completions(settled(taken, "d1", true))).isEmpty();
        assertThat(taken.attention().ofIcb()).isFalse();
    }

    @Test
    void newsOfAnEarlierEnvelopeDoNotDeliverTheLatest() {
        NhseReturn again = settled(settled(submitted, "d1", false), "d2", false)
                .submitted(new Envelope(2, NOW, 2, List.of(Sending.to("e1", "d3")), new Transit.UnderWay()));
        NhseReturn waiting = Waits.begin(again, JobTypes.AWAIT_DELIVERY, 12, NOW);

        assertThat(completions(settled(waiting, "d1", true))).isEmpty();
        assertThat(completions(settled(waiting, "d3", true))).containsExactly("12 deliveryOutcome=delivered");
    }

    private static NhseReturn settled(NhseReturn before, String delivery, boolean arrived) {
        return before.withEnvelopes(envelope -> envelope.settled(delivery, arrived, NOW, "No answer"));
    }

    private static List<String> completions(NhseReturn changed) {
        Change<NhseReturn, Boolean> change = Waits.settle(changed, true, List.of(), NOW);
        return change.out().stream().map(WaitsTest::words).toList();
    }

    private static String words(OutboxMessage message) {
        Document variables = message.payload().get("variables", Document.class);
        String name = variables.keySet().stream()
                .filter(key -> !key.equals(Variables.CHASE_AFTER))
                .findFirst()
                .orElseThrow();
        return message.payload().getLong("jobKey") + " " + name + "=" + variables.getString(name);
    }

    private static Envelope underWay() {
        return new Envelope(1, NOW, 1, List.of(Sending.to("e1", "d1"), Sending.to("e2", "d2")), new Transit.UnderWay());
    }

    private static NhseReturn returned() {
        ReviewId review = new ReviewId("rev-abcdefghjk");
        return NhseReturn.prepared(new ReturnFile(
                ReturnId.of(review, ReturnKind.REVIEW_OUTCOME, Optional.of(1)),
                ReturnKind.REVIEW_OUTCOME,
                review,
                "Review",
                new OdsCode("QUY"),
                new OdsCode("Y58"),
                Optional.of(1),
                Sha256.of(new byte[0]),
                Optional.empty(),
                NOW,
                null,
                null));
    }
}
