package countersign.review.response.answering;

import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.Item;
import countersign.review.form.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer must be: to an item of the form, and a value that it takes. */
public final class AnswerRules {

    private static final int MOST = 500;

    private final Form form;
    private final Fields fields = new Fields();
    private final Set<String> seen = new HashSet<>();
    private final List<GivenAnswer> given = new ArrayList<>();

    private AnswerRules(Form form) {
        this.form = form;
    }

    static Outcome<List<GivenAnswer>> check(Form form, String key, AnswerRequest request, long read) {
        AnswerRules rules = new AnswerRules(form);
        rules.add("", new AnswerRequest.Keyed(key, request.answer(), read));
        return rules.outcome();
    }

    static Outcome<List<GivenAnswer>> check(Form form, AnswerRequest.Several request) {
        AnswerRules rules = new AnswerRules(form);
        List<AnswerRequest.@Nullable Keyed> answers = request.answers() == null ? List.of() : request.answers();
        rules.fields.check(!answers.isEmpty(), "answers", "Send at least one answer.");
        rules.fields.check(answers.size() <= MOST, "answers", "Send " + MOST + " answers at most.");
        for (int at = 0; at < Math.min(answers.size(), MOST); at++) {
            rules.add("answers[" + at + "].", answers.get(at));
        }
        return rules.outcome();
    }

    private void add(String path, AnswerRequest.@Nullable Keyed answer) {
        String key = answer == null || answer.key() == null ? "" : answer.key();
        Optional<Item> item = form.item(key);
        if (answer == null || item.isEmpty()) {
            fields.reject(path + "key", "“" + form.title() + "” does not ask “" + key + "”.");
            return;
        }
        fields.check(seen.add(key), path + "key", "“" + key + "” is answered twice here.");
        Optional<Value> value = value(item.get(), answer.answer());
        if (value.isEmpty()) {
            fields.reject(path + "answer", AnswersJson.notOfItsKind(item.get()));
            return;
        }
        for (FieldError error : FormRules.invalid(item.get(), value.get())) {
            fields.reject(path + "answer" + error.field().substring(key.length()), error.message());
        }
        value.get().texts().forEach(fields::doubt);
        given.add(new GivenAnswer(key, value.get(), answer.version() == null ? 0 : answer.version()));
    }

    /** Nothing takes an answer back. */
    private static Optional<Value> value(Item item, @Nullable Object answer) {
        return answer == null ? Optional.of(new Value.Nothing()) : AnswersJson.value(item.kind(), answer);
    }

    private Outcome<List<GivenAnswer>> outcome() {
        return fields.refusal()
                .<Outcome<List<GivenAnswer>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(List.copyOf(given)));
    }
}
