package countersign.review.policycheck;

import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.outcome.Refusal;
import java.util.Optional;

/**
 * Who sees a policy check: the owner of the review and the provider. What is answered, the owner reads once it is
 * confirmed.
 */
final class PolicySight {

    private PolicySight() {}

    /** Nothing if the caller may read it. */
    static Optional<Refusal> refusesToRead(PolicyCheck check, Authority authority) {
        PolicyCheckFile file = check.file();
        return authority.isOf(file.icb()) || authority.isOf(file.provider())
                ? Optional.empty()
                : Optional.of(PolicyChecks.ABSENT);
    }

    /** Nothing if the caller may answer it. */
    static Optional<Refusal> refusesToConfirm(PolicyCheck check, Authority authority) {
        PolicyCheckFile file = check.file();
        return refusesToRead(check, authority)
                .or(() -> authority.isOf(file.provider()) && authority.holds(Post.PROVIDER_LEAD, file.provider())
                        ? Optional.empty()
                        : Optional.of(new Refusal.NotPermitted(
                                "not-the-provider-lead",
                                "Only the provider lead of " + file.providerName() + " can answer this.")));
    }
}
