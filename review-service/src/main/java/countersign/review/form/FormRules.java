package countersign.review.form;

import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is missing and what is invalid in the answers to a form, and where, in the form's own words. The one answer for
 * saving, submitting, freezing and importing, and for the summary of errors. Paths are an item's key, and within a
 * table {@code key[0].cell}.
 */
public final class FormRules {

    private FormRules() {}

    /** Of what is asked, what needs an answer and has none, in the order of the form. */
    public static List<FieldError> missing(Form form, Answers answers) {
        Asked asked = Asked.of(form, answers);
        return asked.items().stream()
                .filter(item -> item.required().holds(asked.answers()) && !answers.answers(item))
                .map(item -> new FieldError(item.key(), item.words().missing()))
                .toList();
    }

    /** The keys of what is asked, given what was answered before it. */
    public static List<String> asked(Form form, Answers answers) {
        return Asked.of(form, answers).items().stream().map(Item::key).toList();
    }

    /**
     * Empty unless something is invalid.
     *
     * @param wrong what was found when the answers were read
     */
    public static Optional<Refusal> refuses(Form form, Answers answers, List<FieldError> wrong) {
        Fields fields = new Fields();
        Stream.concat(wrong.stream(), invalid(form, answers).stream())
                .forEach(error -> fields.reject(error.field(), error.message()));
        answers.texts().forEach(fields::doubt);
        return fields.refusal();
    }

    /** What no draft may hold either: also of what is not asked now, since it is kept. */
    public static List<FieldError> invalid(Form form, Answers answers) {
        List<FieldError> wrong = new ArrayList<>();
        answers.byKey().keySet().stream()
                .filter(key -> form.item(key).isEmpty())
                .sorted()
                .forEach(key -> wrong.add(new FieldError(key, notAsked(form))));
        for (Item item : form.items()) {
            answers.of(item.key()).ifPresent(value -> wrong.addAll(invalid(item, value)));
        }
        return List.copyOf(wrong);
    }

    /** What is wrong with one answer. */
    public static List<FieldError> invalid(Item item, Value value) {
        return ValueRules.of(item.key(), item.words().name(), item.kind(), value);
    }

    static String notAsked(Form form) {
        return "“" + form.title() + "” does not ask this";
    }

    /**
     * What is asked, given what was answered before it: a condition names earlier items, which are asked themselves.
     */
    private record Asked(List<Item> items, Answers answers) {

        static Asked of(Form form, Answers answers) {
            List<Item> items = new ArrayList<>();
            Map<String, Value> given = new HashMap<>();
            for (Item item : form.items()) {
                if (item.when().holds(new Answers(given))) {
                    items.add(item);
                    answers.of(item.key()).ifPresent(value -> given.put(item.key(), value));
                }
            }
            return new Asked(items, new Answers(given));
        }
    }
}
