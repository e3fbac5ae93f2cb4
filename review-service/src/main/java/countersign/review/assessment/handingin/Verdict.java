package countersign.review.assessment.handingin;

import countersign.bpmn.Outcomes;
import countersign.review.outcome.Fields;
import countersign.review.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** What the provider's lead decides; returning needs reasons. */
record Verdict(boolean accepted, String reasons) {

    private static final int LONGEST = 4_000;

    static Outcome<Verdict> check(@Nullable String outcome, @Nullable String reasons) {
        Fields fields = new Fields();
        boolean accepted = Outcomes.ACCEPTED.equals(outcome);
        boolean returned = Outcomes.RETURNED.equals(outcome);
        fields.check(accepted || returned, "outcome", "Choose accepted or returned.");
        String given =
                returned ? fields.required("reasons", reasons, LONGEST) : fields.optional("reasons", reasons, LONGEST);
        return fields.refusal()
                .<Outcome<Verdict>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Verdict(accepted, given)));
    }
}
