package countersign.review.policycheck;

import countersign.review.act.Act;
import countersign.review.outcome.Fields;
import countersign.review.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** What is sent to answer a policy check; nothing of it has been checked. */
record ConfirmationRequest(
        @Nullable Boolean neverUsesDnaAsReason,
        @Nullable String evidence,
        @Nullable String comment) {

    private static final int LONGEST = 4_000;

    Outcome<Confirmation> checked(Act act) {
        Fields fields = new Fields();
        fields.check(neverUsesDnaAsReason != null, "neverUsesDnaAsReason", "Answer yes or no.");
        String given = fields.required("evidence", evidence, LONGEST);
        boolean never = Boolean.TRUE.equals(neverUsesDnaAsReason);
        String said =
                never ? fields.optional("comment", comment, LONGEST) : fields.required("comment", comment, LONGEST);
        return fields.refusal()
                .<Outcome<Confirmation>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Confirmation(never, given, said, act)));
    }
}
