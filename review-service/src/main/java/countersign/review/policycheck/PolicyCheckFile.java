package countersign.review.policycheck;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Receipt;
import countersign.review.act.Reminder;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy check has in every state.
 *
 * @param dueAt the end of the day of the review's milestone {@code policy-confirmation}, if it has one
 * @param heldJob the key of the engine's job that waits on it now; may change when the engine is restored
 */
public record PolicyCheckFile(
        PolicyCheckId id,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        OdsCode provider,
        String providerName,
        Instant issuedAt,
        @Nullable Instant dueAt,
        List<Reminder> reminders,
        @Nullable Long heldJob,
        List<Receipt> receipts) {

    public PolicyCheckFile heldBy(@Nullable Long job) {
        return new PolicyCheckFile(
                id, review, reviewTitle, icb, provider, providerName, issuedAt, dueAt, reminders, job, receipts);
    }

    public PolicyCheckFile reminded(Reminder reminder) {
        return new PolicyCheckFile(
                id,
                review,
                reviewTitle,
                icb,
                provider,
                providerName,
                issuedAt,
                dueAt,
                with(reminders, reminder),
                heldJob,
                receipts);
    }

    /** The decision is made, and the job that waited on it is no longer held. */
    PolicyCheckFile decided(Receipt receipt) {
        return new PolicyCheckFile(
                id,
                review,
                reviewTitle,
                icb,
                provider,
                providerName,
                issuedAt,
                dueAt,
                reminders,
                null,
                with(receipts, receipt));
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return List.copyOf(longer);
    }
}
