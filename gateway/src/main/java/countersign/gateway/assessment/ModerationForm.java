package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Verdict;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A moderation as it was typed: each parameter has the name of its field, comments at questions stand in rows. */
record ModerationForm(Map<String, String> typed) {

    static final RowsField REMARKS = RowsField.of("remarks", "comment")
            .with("question", "Number of the question", "Such as 1.14", 1)
            .with("text", "Comment", 2);

    static ModerationForm empty(String key) {
        return new ModerationForm(new HashMap<>(Map.of("key", key)));
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean accepts() {
        return text("outcome").equals("accepted");
    }

    /** With that done to its comments which the pressed button asks for. */
    ModerationForm asked() {
        return new ModerationForm(REMARKS.asked(typed));
    }

    /** What the page can see by itself; all other rules are the service's. */
    List<FieldError> slips() {
        var slips = new ArrayList<FieldError>();
        if (text("outcome").isEmpty()) {
            slips.add(new FieldError("outcome", "Select whether you accept it"));
        }
        if (text("outcome").equals("returned") && text("reasons").isBlank()) {
            slips.add(new FieldError("reasons", "Enter the reasons for returning it"));
        }
        var remarks = remarks();
        for (int at = 0; at < remarks.size(); at++) {
            if (!remarks.get(at).question().matches("\\d{1,3}\\.\\d{1,3}")) {
                slips.add(new FieldError(
                        "remarks[" + at + "].question",
                        "Enter the number of the question for comment " + (at + 1) + ", such as 1.14"));
            }
            if (remarks.get(at).text().isBlank()) {
                slips.add(new FieldError("remarks[" + at + "].text", "Enter comment " + (at + 1)));
            }
        }
        return slips;
    }

    /** Comments at questions that the instrument does not ask. */
    List<FieldError> notAsked(Instrument instrument) {
        var remarks = remarks();
        return IntStream.range(0, remarks.size())
                .filter(at -> instrument.domains().stream()
                        .flatMap(domain -> domain.questions().stream())
                        .noneMatch(item -> item.key().equals(remarks.get(at).question())))
                .mapToObj(at -> new FieldError(
                        "remarks[" + at + "].question",
                        "There is no question " + remarks.get(at).question()))
                .toList();
    }

    List<Assessment.Remark> remarks() {
        return REMARKS.given(typed).stream()
                .map(row -> new Assessment.Remark(row.getFirst().strip(), row.getLast()))
                .toList();
    }

    Verdict sent() {
        return new Verdict(text("outcome"), text("reasons").isBlank() ? null : text("reasons"), remarks());
    }
}
