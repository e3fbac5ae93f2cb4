package countersign.gateway.region;

import java.util.List;

/**
 * The content of a policy confirmation (schema {@code countersign/policy-confirmation/1}): what each provider answered.
 */
record PolicyConfirmation(boolean allConfirmNever, List<Answer> confirmations) {

    /**
     * One provider's answer.
     *
     * @param state confirmed, or open if it gave none
     * @param confirmedAt ISO 8601; empty if it gave none
     */
    record Answer(
            String organisationName,
            String state,
            boolean neverUsesDnaAsReason,
            String evidence,
            String comment,
            String confirmedBy,
            String confirmedAt) {

        boolean given() {
            return state.equals("confirmed");
        }
    }
}
