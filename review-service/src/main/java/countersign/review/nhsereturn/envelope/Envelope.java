package countersign.review.nhsereturn.envelope;

import countersign.review.act.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sending of a return: the same content each time, with the next number.
 *
 * @param dispatchJob the engine's job that asked for it; the same job makes one envelope only
 * @param sendings one for each active endpoint of the region
 */
public record Envelope(int sequence, Instant dispatchedAt, long dispatchJob, List<Sending> sendings, Transit transit) {

    /** A message to one endpoint; whether it arrived is not known at first. */
    public record Sending(String delivery, String endpoint, Optional<Boolean> arrived) {}

    /** Whether the region has it. */
    public sealed interface Transit {

        record UnderWay() implements Transit {}

        record Delivered(Instant at) implements Transit {}

        /** No endpoint could be reached; {@code reason} is a sentence for people. */
        record Undelivered(Instant at, String reason) implements Transit {}

        /** The region has it by another way: it answered, or the ICB says how. */
        record ReceivedOtherwise(Act act, String reason) implements Transit {}
    }

    public boolean isUnderWay() {
        return transit instanceof Transit.UnderWay;
    }

    /** Received by another way, unless that was known before, or it was delivered. */
    public Envelope received(Transit.ReceivedOtherwise otherwise) {
        return isUnderWay() || transit instanceof Transit.Undelivered
                ? new Envelope(sequence, dispatchedAt, dispatchJob, sendings, otherwise)
                : this;
    }

    /** After one of its deliveries arrived or was given up: delivered with the first, undelivered with the last. */
    public Envelope settled(String delivery, boolean arrived, Instant at, String reason) {
        if (sendings.stream().noneMatch(sending -> sending.delivery().equals(delivery))) {
            return this;
        }
        List<Sending> after = sendings.stream()
                .map(sending -> sending.delivery().equals(delivery)
                        ? new Sending(delivery, sending.endpoint(), Optional.of(arrived))
                        : sending)
                .toList();
        boolean lost = after.stream().allMatch(sending -> sending.arrived().equals(Optional.of(false)));
        Transit next = !isUnderWay()
                ? transit
                : arrived ? new Transit.Delivered(at) : lost ? new Transit.Undelivered(at, reason) : transit;
        return new Envelope(sequence, dispatchedAt, dispatchJob, after, next);
    }
}
