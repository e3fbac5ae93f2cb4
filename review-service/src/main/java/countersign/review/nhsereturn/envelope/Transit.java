package countersign.review.nhsereturn.envelope;

import countersign.review.act.Act;
import java.time.Instant;
import java.util.List;

/** Whether the region has an envelope. */
public sealed interface Transit {

    record UnderWay() implements Transit {}

    record Delivered(Instant at) implements Transit {}

    /** No endpoint could be reached; {@code reason} is a sentence for people. */
    record Undelivered(Instant at, String reason) implements Transit {}

    /** The region has it by another way: it answered, or the ICB says how. */
    record ReceivedOtherwise(Act act, String reason) implements Transit {}

    /** What it becomes when this is known of the sendings. */
    default Transit after(List<Sending> sendings, Instant at, String reason) {
        return switch (this) {
            case UnderWay underWay ->
                sendings.stream().allMatch(Sending::isLost) ? new Undelivered(at, reason) : arrived(sendings, at);
            case Undelivered undelivered -> arrived(sendings, at);
            case Delivered delivered -> this;
            case ReceivedOtherwise otherwise -> this;
        };
    }

    private Transit arrived(List<Sending> sendings, Instant at) {
        return sendings.stream().anyMatch(Sending::hasArrived) ? new Delivered(at) : this;
    }
}
