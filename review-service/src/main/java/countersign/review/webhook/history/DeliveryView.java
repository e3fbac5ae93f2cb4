package countersign.review.webhook.history;

import countersign.platform.identity.OdsCode;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery.
 *
 * @param id also its {@code webhook-id}
 * @param state pending, delivered or exhausted
 * @param underWay whether an attempt is being made now
 * @param attempts made in all
 * @param failures in a row since the schedule began
 * @param nextAttemptAt while it is pending and no attempt is under way
 * @param settledAt when it arrived or was given up
 * @param reason why it was given up, as a sentence
 * @param mayReplay whether the caller may have it sent again now
 */
record DeliveryView(
        String id,
        String endpoint,
        OdsCode sender,
        OdsCode receiver,
        String subject,
        String state,
        boolean underWay,
        Instant createdAt,
        int attempts,
        int failures,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        List<Replayed> replays,
        boolean mayReplay) {

    /** That somebody had it sent again. */
    record Replayed(Instant at, String by) {}

    static DeliveryView of(Delivery shown, boolean mayReplay, Instant now) {
        boolean underWay = shown.isUnderWay(now);
        return new DeliveryView(
                shown.id(),
                shown.endpoint(),
                shown.sender(),
                shown.receiver(),
                shown.subject(),
                shown.state(),
                underWay,
                shown.createdAt(),
                shown.attempts(),
                shown.failures(),
                underWay ? null : dueAt(shown.progress()),
                settledAt(shown.progress()),
                shown.progress() instanceof Progress.Exhausted(Instant at, String reason) ? reason : null,
                shown.replays().stream()
                        .map(replay -> new Replayed(replay.at(), replay.by()))
                        .toList(),
                mayReplay && !underWay);
    }

    private static @Nullable Instant dueAt(Progress progress) {
        return progress instanceof Progress.Pending pending ? pending.dueAt() : null;
    }

    private static @Nullable Instant settledAt(Progress progress) {
        return switch (progress) {
            case Progress.Pending pending -> null;
            case Progress.Delivered(Instant at) -> at;
            case Progress.Exhausted(Instant at, String reason) -> at;
        };
    }
}
