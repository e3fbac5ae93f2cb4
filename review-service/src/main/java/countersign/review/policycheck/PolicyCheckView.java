package countersign.review.policycheck;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.review.act.Reminder;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy check as it goes out. */
record PolicyCheckView(
        PolicyCheckId id,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        OdsCode organisation,
        String organisationName,
        String state,
        long version,
        Instant issuedAt,
        @Nullable Instant dueAt,
        List<Instant> reminders,
        @Nullable ConfirmationView confirmation,
        May may) {

    record ConfirmationView(boolean neverUsesDnaAsReason, String evidence, String comment, String by, Instant at) {}

    /** What the caller could do now. */
    record May(boolean confirm) {}

    static PolicyCheckView of(Versioned<PolicyCheck> found, Authority authority) {
        PolicyCheck check = found.body();
        PolicyCheckFile file = check.file();
        return new PolicyCheckView(
                file.id(),
                file.review(),
                file.reviewTitle(),
                file.icb(),
                file.provider(),
                file.providerName(),
                check.state(),
                found.version(),
                file.issuedAt(),
                file.dueAt(),
                file.reminders().stream().map(Reminder::at).toList(),
                check instanceof PolicyCheck.Confirmed confirmed ? of(confirmed.confirmation()) : null,
                new May(check instanceof PolicyCheck.Open
                        && PolicySight.refusesToConfirm(check, authority).isEmpty()));
    }

    private static ConfirmationView of(Confirmation made) {
        return new ConfirmationView(
                made.neverUsesDnaAsReason(),
                made.evidence(),
                made.comment(),
                made.act().name(),
                made.act().at());
    }
}
