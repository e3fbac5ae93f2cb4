package countersign.review.nhsereturn.preparing;

import countersign.review.policycheck.Confirmation;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckFile;
import countersign.review.review.Review;
import java.util.List;

/**
 * The content of a policy confirmation: what each provider in its scope answered. Only texts and booleans.
 *
 * @param allConfirmNever whether every provider answered, and each that its policies never use DNA as a reason
 */
record PolicyConfirmationContent(
        String schema,
        String reviewId,
        String icb,
        String region,
        String title,
        boolean allConfirmNever,
        List<ProviderAnswer> confirmations) {

    private static final String SCHEMA = "countersign/policy-confirmation/1";

    /**
     * One provider's answer.
     *
     * @param state confirmed, or open if it gave none
     * @param confirmedAt ISO 8601 in UTC; empty if it gave none
     */
    record ProviderAnswer(
            String organisation,
            String organisationName,
            String state,
            boolean neverUsesDnaAsReason,
            String evidence,
            String comment,
            String confirmedBy,
            String confirmedAt) {}

    static PolicyConfirmationContent of(Review review, List<PolicyCheck> checks) {
        List<ProviderAnswer> answers =
                checks.stream().map(PolicyConfirmationContent::answer).toList();
        return new PolicyConfirmationContent(
                SCHEMA,
                review.id().value(),
                review.icb().value(),
                review.terms().region().value(),
                review.title(),
                answers.stream().allMatch(ProviderAnswer::neverUsesDnaAsReason),
                answers);
    }

    private static ProviderAnswer answer(PolicyCheck check) {
        PolicyCheckFile file = check.file();
        return switch (check) {
            case PolicyCheck.Open open ->
                new ProviderAnswer(file.provider().value(), file.providerName(), check.state(), false, "", "", "", "");
            case PolicyCheck.Confirmed(PolicyCheckFile same, Confirmation given) ->
                new ProviderAnswer(
                        file.provider().value(),
                        file.providerName(),
                        check.state(),
                        given.neverUsesDnaAsReason(),
                        given.evidence(),
                        given.comment(),
                        given.act().name(),
                        given.act().at().toString());
        };
    }
}
