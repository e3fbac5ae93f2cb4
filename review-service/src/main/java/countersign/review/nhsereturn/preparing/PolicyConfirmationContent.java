package countersign.review.nhsereturn.preparing;

import countersign.review.revision.document.RevisionContent.FormUsed;
import java.util.List;
import java.util.Map;

/**
 * The content of a policy confirmation: what each provider in its scope answered.
 *
 * @param allConfirm whether every provider answered, and none of them adversely
 */
record PolicyConfirmationContent(
        String schema,
        String reviewId,
        String icb,
        String region,
        String title,
        boolean allConfirm,
        List<ProviderAnswer> confirmations) {

    static final String SCHEMA = "countersign/policy-confirmation/3";

    /**
     * One provider's answer.
     *
     * @param response id of it
     * @param form that the provider was asked to answer
     * @param state accepted; another if it gave no answer
     * @param sha256 of the canonical bytes of the response, which are kept; empty if it gave none
     * @param answers by the keys of the form; empty if it gave none
     * @param answeredAt ISO 8601 in UTC; empty if it gave none
     */
    record ProviderAnswer(
            String organisation,
            String organisationName,
            String response,
            FormUsed form,
            long version,
            String state,
            String sha256,
            Map<String, Object> answers,
            String answeredBy,
            String answeredAt) {

        boolean given() {
            return !sha256.isEmpty();
        }
    }
}
