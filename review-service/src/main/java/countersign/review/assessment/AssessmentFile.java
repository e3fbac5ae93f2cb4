package countersign.review.assessment;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.act.Reminder;
import countersign.review.instrument.InstrumentRef;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment has in every state, beside its answers.
 *
 * @param moderated whether the provider's lead reads it before the owner does
 * @param waitsSince since when it waits on whoever has to act now
 * @param closesAt when it closes for answers
 * @param moderations each reading by the provider's lead, oldest first
 * @param heldJob the key of the engine's job that waits on it now; may change when the engine is restored
 * @param participantsChanged who last changed who took part; null while nobody has
 */
public record AssessmentFile(
        AssessmentId id,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        Subject subject,
        boolean moderated,
        InstrumentRef instrument,
        Instant issuedAt,
        Instant waitsSince,
        Instant closesAt,
        List<Reminder> reminders,
        List<Moderation> moderations,
        @Nullable Long heldJob,
        List<Receipt> receipts,
        @Nullable Act participantsChanged) {

    public AssessmentFile heldBy(@Nullable Long job) {
        return new AssessmentFile(
                id,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                instrument,
                issuedAt,
                waitsSince,
                closesAt,
                reminders,
                moderations,
                job,
                receipts,
                participantsChanged);
    }

    public AssessmentFile closingAt(Instant at) {
        return new AssessmentFile(
                id,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                instrument,
                issuedAt,
                waitsSince,
                at,
                reminders,
                moderations,
                heldJob,
                receipts,
                participantsChanged);
    }

    public AssessmentFile reminded(Reminder reminder) {
        return new AssessmentFile(
                id,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                instrument,
                issuedAt,
                waitsSince,
                closesAt,
                with(reminders, reminder),
                moderations,
                heldJob,
                receipts,
                participantsChanged);
    }

    public AssessmentFile moderatedBy(Moderation moderation) {
        return new AssessmentFile(
                id,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                instrument,
                issuedAt,
                waitsSince,
                closesAt,
                reminders,
                with(moderations, moderation),
                heldJob,
                receipts,
                participantsChanged);
    }

    /** The decision is made, and the job that waited on it is no longer held. */
    public AssessmentFile decided(Receipt receipt) {
        return new AssessmentFile(
                id,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                instrument,
                issuedAt,
                receipt.act().at(),
                closesAt,
                reminders,
                moderations,
                null,
                with(receipts, receipt),
                participantsChanged);
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return List.copyOf(longer);
    }
}
