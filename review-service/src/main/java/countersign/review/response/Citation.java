package countersign.review.response;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Reminder;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review asks for a response. That is the right by which its owner reads the answers once they are accepted, for as
 * long as the review has not closed it.
 *
 * @param id by which the review's process and its people name the response
 * @param citedAt since when the review asks for it
 * @param closesAt when it closes for this review; null if it stays open
 * @param dueAt by when this review wants it, if it does not close then
 * @param heldJob the key of the engine's job by which the review waits for it now; may change when the engine is
 *     restored
 * @param closedAt when it closed for this review without having been submitted; null while it has not
 */
public record Citation(
        ResponseId id,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        Instant citedAt,
        @Nullable Instant closesAt,
        @Nullable Instant dueAt,
        List<Reminder> reminders,
        @Nullable Long heldJob,
        @Nullable Instant closedAt) {

    public static Citation by(
            Review review, ResponseId id, Instant at, @Nullable Instant closesAt, @Nullable Instant dueAt) {
        return new Citation(id, review.id(), review.title(), review.icb(), at, closesAt, dueAt, List.of(), null, null);
    }

    /** By when it is wanted, whether or not it closes then. */
    public Optional<Instant> due() {
        return Optional.ofNullable(closesAt).or(() -> Optional.ofNullable(dueAt));
    }

    /** Whether the review still waits for it, or has it. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether answers that are given now can still reach the review. */
    public boolean takesAnswers(Instant now) {
        return isOpen() && (closesAt == null || closesAt.isAfter(now));
    }

    /** Whether the review had asked for it then, and had not closed it. */
    boolean covers(Instant at) {
        return !at.isBefore(citedAt) && (closedAt == null || at.isBefore(closedAt));
    }

    /** Whether the process waits for it by another job than this. */
    public boolean isWaitedForBesides(long job) {
        return heldJob != null && heldJob != job;
    }

    public boolean isHeldBy(long job) {
        return Objects.equals(heldJob, job);
    }

    public Citation heldBy(@Nullable Long job) {
        return changed(closesAt, reminders, job, closedAt);
    }

    public Citation closingAt(Instant at) {
        return changed(at, reminders, heldJob, closedAt);
    }

    public Citation reminded(Reminder reminder) {
        return changed(
                closesAt, Stream.concat(reminders.stream(), Stream.of(reminder)).toList(), heldJob, closedAt);
    }

    public Citation closed(Instant at) {
        return changed(closesAt, reminders, null, at);
    }

    private Citation changed(
            @Nullable Instant closing, List<Reminder> reminded, @Nullable Long job, @Nullable Instant closed) {
        return new Citation(id, review, reviewTitle, icb, citedAt, closing, dueAt, reminded, job, closed);
    }
}
