package countersign.gateway.response;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.ResponseClient.Verdict;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A moderation as it was typed: each parameter has the name of its field, comments at questions stand in rows. */
record ModerationForm(Form form, Map<String, String> typed) {

    static ModerationForm empty(Form form, String key) {
        return new ModerationForm(form, new HashMap<>(Map.of("key", key)));
    }

    /** A question is typed by its number, or chosen where questions have none. */
    RowsField rows() {
        var rows = RowsField.of("remarks", "comment");
        var named = form.firstNumber()
                .map(number -> rows.with("question", "Number of the question", "Such as " + number, 1))
                .orElseGet(() -> rows.withChoice("question", "Question", questions()));
        return named.with("text", "Comment", 2);
    }

    private List<Option> questions() {
        return form.items().map(item -> Option.of(item.id(), item.called())).toList();
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean accepts() {
        return text("outcome").equals("accepted");
    }

    /** With that done to its comments which the pressed button asks for. */
    ModerationForm asked() {
        return new ModerationForm(form, rows().asked(typed));
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
        if (accepts() && !text("reasons").isBlank()) {
            slips.add(new FieldError("reasons", "Remove the reasons for returning it, or select that you return it"));
        }
        var remarks = remarks();
        for (int at = 0; at < remarks.size(); at++) {
            var question = remarks.get(at).question();
            if (question.isEmpty()) {
                slips.add(new FieldError("remarks[" + at + "].question", missing(at)));
            } else if (form.spokenOf(question).isEmpty()) {
                slips.add(new FieldError("remarks[" + at + "].question", "There is no question " + question));
            }
            if (remarks.get(at).text().isBlank()) {
                slips.add(new FieldError("remarks[" + at + "].text", "Enter comment " + (at + 1)));
            }
        }
        return slips;
    }

    private String missing(int at) {
        return form.firstNumber()
                .map(number -> "Enter the number of the question for comment " + (at + 1) + ", such as " + number)
                .orElse("Choose the question for comment " + (at + 1));
    }

    List<Response.Remark> remarks() {
        return rows().given(typed).stream()
                .map(row -> new Response.Remark(row.getFirst().strip(), row.getLast()))
                .toList();
    }

    /** The question of a comment, as the page calls it. */
    String called(Response.Remark remark) {
        return form.spokenOf(remark.question()).map(Form.Part::reference).orElse(remark.question());
    }

    /** People speak of a question by its number, services by its key. */
    Verdict sent() {
        var remarks = remarks().stream()
                .map(remark -> new Response.Remark(
                        form.spokenOf(remark.question()).map(Form.Part::id).orElse(remark.question()), remark.text()))
                .toList();
        return new Verdict(text("outcome"), text("reasons").isBlank() ? null : text("reasons"), remarks);
    }
}
