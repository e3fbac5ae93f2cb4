package countersign.review.response;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.act.Reminder;
import countersign.review.form.FormRef;
import countersign.review.programme.FormUse;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a response has in every state, beside its answers.
 *
 * @param moderated whether the provider's lead reads it before the owner does
 * @param waitsSince since when it waits on whoever has to act now
 * @param closesAt when it closes for answers; null if it stays open
 * @param dueAt by when it is wanted, if it does not close then
 * @param moderations each reading by the provider's lead, oldest first
 * @param heldJob the key of the engine's job that waits on it now; may change when the engine is restored
 * @param participantsChanged who last changed who took part; null while nobody has
 */
public record ResponseFile(
        ResponseId id,
        FormUse use,
        FormRef form,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        Subject subject,
        boolean moderated,
        Instant issuedAt,
        Instant waitsSince,
        @Nullable Instant closesAt,
        @Nullable Instant dueAt,
        List<Reminder> reminders,
        List<Moderation> moderations,
        @Nullable Long heldJob,
        List<Receipt> receipts,
        @Nullable Act participantsChanged) {

    /** By when it is wanted, whether or not it closes then. */
    public Optional<Instant> due() {
        return Optional.ofNullable(closesAt).or(() -> Optional.ofNullable(dueAt));
    }

    /** What it is, in a sentence, as in "Self-assessment of Bristol ROSE". */
    public String inWords() {
        return use.noun() + " of " + subject.name();
    }

    public ResponseFile heldBy(@Nullable Long job) {
        return changed(waitsSince, closesAt, reminders, moderations, job, receipts);
    }

    public ResponseFile closingAt(Instant at) {
        return changed(waitsSince, at, reminders, moderations, heldJob, receipts);
    }

    public ResponseFile reminded(Reminder reminder) {
        return changed(waitsSince, closesAt, with(reminders, reminder), moderations, heldJob, receipts);
    }

    public ResponseFile moderatedBy(Moderation moderation) {
        return changed(waitsSince, closesAt, reminders, with(moderations, moderation), heldJob, receipts);
    }

    /** The decision is made, and the job that waited on it is no longer held. */
    public ResponseFile decided(Receipt receipt) {
        return changed(receipt.act().at(), closesAt, reminders, moderations, null, with(receipts, receipt));
    }

    private ResponseFile changed(
            Instant since,
            @Nullable Instant closing,
            List<Reminder> reminded,
            List<Moderation> read,
            @Nullable Long job,
            List<Receipt> given) {
        return new ResponseFile(
                id,
                use,
                form,
                review,
                reviewTitle,
                icb,
                subject,
                moderated,
                issuedAt,
                since,
                closing,
                dueAt,
                reminded,
                read,
                job,
                given,
                participantsChanged);
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
