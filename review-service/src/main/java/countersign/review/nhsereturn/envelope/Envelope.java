package countersign.review.nhsereturn.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One sending of a return: the same content each time, with the next number.
 *
 * @param dispatchJob the engine's job that asked for it; the same job makes one envelope only
 * @param sendings one for each active endpoint of the region
 */
public record Envelope(int sequence, Instant dispatchedAt, long dispatchJob, List<Sending> sendings, Transit transit) {

    public Envelope {
        sendings = List.copyOf(sendings);
    }

    public boolean isUnderWay() {
        return transit instanceof Transit.UnderWay;
    }

    /** Since when an endpoint does not take it, though it is still being tried; nothing once the region has it. */
    public Optional<Instant> failingSince() {
        return isUnderWay()
                ? sendings.stream()
                        .flatMap(sending -> sending.failingSince().stream())
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** Whether the region does not have it, and no message of it was ever made for this endpoint. */
    public boolean hasMissed(String endpoint) {
        return (isUnderWay() || transit instanceof Transit.Undelivered)
                && sendings.stream().noneMatch(sending -> sending.endpoint().equals(endpoint));
    }

    /** With one message more, which changes nothing until it arrives. */
    public Envelope with(Sending late) {
        return with(Stream.concat(sendings.stream(), Stream.of(late)).toList(), transit);
    }

    /** Received by another way, unless that was known before, or it was delivered. */
    public Envelope received(Transit.ReceivedOtherwise otherwise) {
        return isUnderWay() || transit instanceof Transit.Undelivered ? with(sendings, otherwise) : this;
    }

    /** After people were told that this delivery fails. */
    public Envelope failing(String delivery, Instant at) {
        return with(each(delivery, sending -> sending.failing(at)), transit);
    }

    /**
     * After one of its deliveries arrived or was given up: delivered with the first that arrives, however late, and
     * undelivered with the last that is given up. What has arrived stays so, whatever comes of sending it again.
     */
    public Envelope settled(String delivery, boolean arrived, Instant at, String reason) {
        List<Sending> after = each(delivery, sending -> sending.settled(arrived));
        return after.equals(sendings) ? this : with(after, transit.after(after, at, reason));
    }

    private List<Sending> each(String delivery, UnaryOperator<Sending> change) {
        return sendings.stream()
                .map(sending -> sending.delivery().equals(delivery) ? change.apply(sending) : sending)
                .toList();
    }

    private Envelope with(List<Sending> changed, Transit next) {
        return new Envelope(sequence, dispatchedAt, dispatchJob, changed, next);
    }
}
