package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Entries;
import countersign.gateway.assessment.AssessmentClient.Entry;
import countersign.gateway.assessment.Instrument.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one page as they were typed: parameters {@code rating.1.1}, {@code comment.1.1} and
 * {@code version.1.1} for each question.
 */
record AnswersForm(Map<String, String> typed) {

    @Nullable
    String rating(Item question) {
        return filled("rating." + question.number());
    }

    @Nullable
    String comment(Item question) {
        return filled("comment." + question.number());
    }

    long version(Item question) {
        var version = typed.getOrDefault("version." + question.number(), "0");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    /** Everything on the page that holds something, or held something when the page was shown. */
    Entries entries(List<Item> questions) {
        return new Entries(questions.stream()
                .filter(q -> version(q) > 0 || rating(q) != null || comment(q) != null)
                .map(q -> new Entry(q.key(), rating(q), comment(q), version(q)))
                .toList());
    }

    private @Nullable String filled(String name) {
        var value = typed.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** {@code answers[1.1].comment}, as the service names it, is {@code comment.1.1} in the form. */
    static String fieldOf(String field) {
        return field.replaceFirst("^answers\\[([0-9.]+)]\\.(rating|comment)$", "$2.$1");
    }
}
