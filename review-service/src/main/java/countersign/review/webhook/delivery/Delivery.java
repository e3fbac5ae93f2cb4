package countersign.review.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint.
 *
 * @param id also its {@code webhook-id}: the same over all attempts, without a dot
 * @param subject the id of what it is about
 * @param payload the exact bytes that are sent and signed
 */
public record Delivery(
        String id,
        String endpoint,
        String subject,
        Binary payload,
        Instant createdAt,
        List<LoggedAttempt> attempts,
        Progress progress) {

    public Delivery {
        if (id.isEmpty() || id.indexOf('.') >= 0) {
            throw new IllegalArgumentException("A message's id holds no dot: a dot ends it in what is signed");
        }
    }

    /** Where it stands. */
    public sealed interface Progress {

        /** To be tried at {@code dueAt}, or under way until then: whoever claims it moves the time on. */
        record Pending(Instant dueAt) implements Progress {}

        /** The receiver has it. */
        record Delivered(Instant at) implements Progress {}

        /** Given up; {@code reason} is a sentence for people. */
        record Exhausted(Instant at, String reason) implements Progress {}
    }

    /** One attempt, as operators see it. Without an answer {@code error} says why, and status is absent. */
    public record LoggedAttempt(
            Instant at,
            String host,
            @Nullable String address,
            @Nullable Integer status,
            long millis,
            @Nullable String error,
            String body) {}

    /** One that is to be sent at once. */
    public static Delivery of(String id, String endpoint, String subject, byte[] payload, Instant now) {
        return new Delivery(id, endpoint, subject, new Binary(payload), now, List.of(), new Progress.Pending(now));
    }

    Delivery claimedUntil(Instant time) {
        return new Delivery(id, endpoint, subject, payload, createdAt, attempts, new Progress.Pending(time));
    }

    Delivery after(LoggedAttempt attempt, Progress next) {
        return new Delivery(
                id,
                endpoint,
                subject,
                payload,
                createdAt,
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList(),
                next);
    }

    Delivery givenUp(Instant at, String reason) {
        return new Delivery(id, endpoint, subject, payload, createdAt, attempts, new Progress.Exhausted(at, reason));
    }
}
