package countersign.review.response.submission;

import countersign.bpmn.Outcomes;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.review.form.Form;
import countersign.review.response.Moderation.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the provider's lead decides; returning needs reasons, and may say something about single questions. */
record Verdict(boolean accepted, String reasons, List<Remark> remarks) {

    private static final int LONGEST = 4_000;
    private static final int MOST_REMARKS = 200;

    /** What is sent about one question. */
    record RemarkRequest(
            @Nullable String question, @Nullable String text) {}

    static Outcome<Verdict> check(
            @Nullable String outcome, @Nullable String reasons, @Nullable List<RemarkRequest> about) {
        Fields fields = new Fields();
        boolean accepted = Outcomes.ACCEPTED.equals(outcome);
        boolean returned = Outcomes.RETURNED.equals(outcome);
        fields.check(accepted || returned, "outcome", "Choose accepted or returned.");
        String given =
                returned ? fields.required("reasons", reasons, LONGEST) : fields.optional("reasons", reasons, LONGEST);
        List<Remark> remarks = remarks(fields, about == null ? List.of() : about);
        return fields.refusal()
                .<Outcome<Verdict>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Verdict(accepted, given, remarks)));
    }

    private static List<Remark> remarks(Fields fields, List<RemarkRequest> about) {
        fields.check(
                about.size() <= MOST_REMARKS, "remarks", "Comment on at most " + MOST_REMARKS + " questions at once.");
        List<Remark> remarks = new ArrayList<>();
        for (int at = 0; at < about.size(); at++) {
            String path = "remarks[" + at + "]";
            String key = about.get(at).question();
            String text = fields.required(path + ".text", about.get(at).text(), LONGEST);
            remarks.add(new Remark(key == null ? "" : key, text));
        }
        return remarks;
    }

    /** The same, refused if it is about an item that the form does not ask. */
    Outcome<Verdict> about(Form form) {
        Fields fields = new Fields();
        for (int at = 0; at < remarks.size(); at++) {
            String key = remarks.get(at).question();
            fields.check(
                    form.item(key).isPresent(), "remarks[" + at + "].question", "There is no question “" + key + "”.");
        }
        return fields.refusal().<Outcome<Verdict>>map(Outcome::refused).orElseGet(() -> Outcome.done(this));
    }
}
