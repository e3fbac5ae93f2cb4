package countersign.review.webhook.delivery;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;

/**
 * One message to one endpoint. What came of each attempt is in the {@link AttemptLog}, so that this does not grow.
 *
 * @param id also its {@code webhook-id}: the same over all attempts and replays, without a dot
 * @param sender the ICB on whose behalf it is sent
 * @param receiver the organisation whose endpoint it is
 * @param subject the id of what it is about
 * @param payload the exact bytes that are sent and signed
 * @param attempts made in all
 * @param failures in a row, since the schedule began
 * @param replays the latest ten
 */
public record Delivery(
        String id,
        String endpoint,
        OdsCode sender,
        OdsCode receiver,
        String subject,
        Binary payload,
        Instant createdAt,
        int attempts,
        int failures,
        Progress progress,
        List<Replay> replays) {

    private static final int REPLAYS_KEPT = 10;

    public Delivery {
        if (id.isEmpty() || id.indexOf('.') >= 0) {
            throw new IllegalArgumentException("A message's id holds no dot: a dot ends it in what is signed");
        }
        replays = List.copyOf(replays);
    }

    /** Where it stands. */
    public sealed interface Progress {

        /**
         * To be tried at {@code dueAt}. While an attempt is under way that is when it will be taken over from whoever
         * made it, should nothing be heard of it.
         */
        record Pending(Instant dueAt, boolean underWay) implements Progress {}

        /** The receiver has it. */
        record Delivered(Instant at) implements Progress {}

        /** Given up; {@code reason} is a sentence for people. */
        record Exhausted(Instant at, String reason) implements Progress {}
    }

    /**
     * Somebody had it sent again.
     *
     * @param key the same for a repeat of the same request by the same caller
     */
    public record Replay(String key, Instant at, String by) {}

    /** One that is to be sent at once. */
    public static Delivery of(
            String id, String endpoint, OdsCode sender, OdsCode receiver, String subject, byte[] payload, Instant now) {
        return new Delivery(
                id,
                endpoint,
                sender,
                receiver,
                subject,
                new Binary(payload),
                now,
                0,
                0,
                new Progress.Pending(now, false),
                List.of());
    }

    /** The word for where it stands: pending, delivered or exhausted. */
    public String state() {
        return switch (progress) {
            case Progress.Pending pending -> "pending";
            case Progress.Delivered delivered -> "delivered";
            case Progress.Exhausted exhausted -> "exhausted";
        };
    }

    /** Whether an attempt is being made; one that was never heard of again does not count. */
    public boolean isUnderWay(Instant now) {
        return progress instanceof Progress.Pending(Instant until, boolean underWay) && underWay && now.isBefore(until);
    }

    public boolean isReplayedBy(String key) {
        return replays.stream().anyMatch(replay -> replay.key().equals(key));
    }

    Delivery claimedUntil(Instant time) {
        return with(attempts, failures, new Progress.Pending(time, true), replays);
    }

    /** After one more attempt, that failed or did not. */
    Delivery attempted(boolean failed, Progress next) {
        return with(attempts + 1, failed ? failures + 1 : 0, next, replays);
    }

    Delivery givenUp(Instant at, String reason) {
        return with(attempts, failures, new Progress.Exhausted(at, reason), replays);
    }

    /** Due at once; the schedule begins anew. */
    public Delivery replayed(Replay replay) {
        List<Replay> latest = Stream.concat(Stream.of(replay), replays.stream())
                .limit(REPLAYS_KEPT)
                .toList();
        return with(attempts, 0, new Progress.Pending(replay.at(), false), latest);
    }

    private Delivery with(int made, int failed, Progress next, List<Replay> asked) {
        return new Delivery(id, endpoint, sender, receiver, subject, payload, createdAt, made, failed, next, asked);
    }
}
