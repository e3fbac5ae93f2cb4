package countersign.gateway.client.review.nhsereturn;

import java.util.List;

/**
 * The content of a policy confirmation of the first schema, which has no document: what each provider answered. Of a
 * later schema no member but its name is read.
 */
public record PolicyConfirmation(String schema, boolean allConfirmNever, List<Answer> confirmations) {

    public boolean isFirst() {
        return schema.equals("countersign/policy-confirmation/1");
    }

    /**
     * One provider's answer.
     *
     * @param state confirmed, or open if it gave none
     * @param confirmedAt ISO 8601; empty if it gave none
     */
    public record Answer(
            String organisationName,
            String state,
            boolean neverUsesDnaAsReason,
            String evidence,
            String comment,
            String confirmedBy,
            String confirmedAt) {

        public boolean given() {
            return state.equals("confirmed");
        }
    }
}
