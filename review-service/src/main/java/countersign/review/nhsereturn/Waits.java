package countersign.review.nhsereturn;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Transit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the process waits for. A wait ends as soon as the return has what it waits for, whichever of the two comes
 * first: so an answer that is faster than the process is never lost.
 */
public final class Waits {

    private Waits() {}

    static boolean isOnPeople(Wait wait) {
        return !wait.over() && !wait.type().equals(JobTypes.AWAIT_DELIVERY);
    }

    /** The open wait of this type, if the process waits so now. */
    public static Optional<Wait> open(NhseReturn nhseReturn, String type) {
        return nhseReturn.waits().stream()
                .filter(wait -> !wait.over() && wait.type().equals(type))
                .reduce((earlier, later) -> later);
    }

    /** Whether the return has what such a wait is for. */
    public static boolean isOver(NhseReturn nhseReturn, String type) {
        return switch (type) {
            case JobTypes.AWAIT_UNDELIVERED_RETURN ->
                nhseReturn
                        .latest()
                        .filter(latest -> latest.transit() instanceof Transit.Undelivered)
                        .isEmpty();
            default -> outcome(type, nhseReturn).isPresent();
        };
    }

    /** One more wait; one that is known already changes nothing. */
    public static NhseReturn begin(NhseReturn nhseReturn, String type, long job, Instant now) {
        boolean known = nhseReturn.waits().stream().anyMatch(wait -> wait.job() == job);
        return known
                ? nhseReturn
                : nhseReturn.withWaits(
                        Stream.concat(nhseReturn.waits().stream(), Stream.of(new Wait(type, job, now, false)))
                                .toList());
    }

    /** Without waiting for this job any more. */
    public static NhseReturn end(NhseReturn nhseReturn, long job) {
        return nhseReturn.withWaits(nhseReturn.waits().stream()
                .map(wait -> wait.job() == job ? wait.ended() : wait)
                .toList());
    }

    /** The change that also ends every wait that has what it waits for, and tells the process. */
    public static <T> Change<NhseReturn, T> settle(NhseReturn changed, T result, List<OutboxMessage> out, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>(out);
        NhseReturn after = changed;
        for (Wait wait : changed.waits()) {
            Optional<Map<String, Object>> outcome = wait.over() ? Optional.empty() : outcome(wait.type(), changed);
            if (outcome.isPresent()) {
                messages.add(EngineMessages.complete(wait.job(), TimeToAnswer.with(outcome.get(), now), now));
                after = end(after, wait.job());
            }
        }
        return new Change<>(after, result, messages);
    }

    private static Optional<Map<String, Object>> outcome(String type, NhseReturn nhseReturn) {
        return switch (type) {
            case JobTypes.AWAIT_DELIVERY -> nhseReturn.latest().flatMap(Waits::ofDelivery);
            case JobTypes.AWAIT_UNDELIVERED_RETURN -> nhseReturn.latest().flatMap(Waits::ofUndelivered);
            default -> ofQuery(nhseReturn.standing());
        };
    }

    private static Optional<Map<String, Object>> ofDelivery(Envelope envelope) {
        return switch (envelope.transit()) {
            case Transit.UnderWay underWay -> Optional.empty();
            case Transit.Delivered delivered -> answer(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
            case Transit.ReceivedOtherwise received -> answer(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
            case Transit.Undelivered undelivered -> answer(Variables.DELIVERY_OUTCOME, Outcomes.UNDELIVERABLE);
        };
    }

    private static Optional<Map<String, Object>> ofUndelivered(Envelope envelope) {
        return switch (envelope.transit()) {
            case Transit.Delivered delivered -> answer(Variables.UNDELIVERED_OUTCOME, Outcomes.DELIVERED_OTHERWISE);
            case Transit.ReceivedOtherwise received ->
                answer(Variables.UNDELIVERED_OUTCOME, Outcomes.DELIVERED_OTHERWISE);
            case Transit.UnderWay underWay -> Optional.empty();
            case Transit.Undelivered undelivered -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> ofQuery(Standing standing) {
        return switch (standing) {
            case Standing.Queried queried -> Optional.empty();
            case Standing.QueryAnswered answered -> answer(Variables.QUERY_OUTCOME, answered.outcome());
            case Standing.Prepared prepared -> answer(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
            case Standing.Submitted submitted -> answer(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
            case Standing.Acknowledged acknowledged -> answer(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
            case Standing.Accepted accepted -> answer(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
        };
    }

    private static Optional<Map<String, Object>> answer(String variable, String outcome) {
        return Optional.of(Map.of(variable, outcome));
    }
}
