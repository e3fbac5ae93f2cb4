package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Entries;
import countersign.gateway.assessment.AssessmentClient.Entry;
import countersign.gateway.assessment.Instrument.Item;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one page as they were typed: parameters {@code rating.1.1}, {@code comment.1.1} and
 * {@code version.1.1} for each question.
 */
record AnswersForm(Map<String, String> typed) {

    private static final Pattern ENTRY = Pattern.compile("answers\\[(\\d{1,3})]\\.(rating|comment)");

    @Nullable
    String rating(String question) {
        return filled("rating." + question);
    }

    @Nullable
    String comment(String question) {
        return filled("comment." + question);
    }

    long version(String question) {
        var version = typed.getOrDefault("version." + question, "0");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    /** Everything on the page that holds something, or held something when the page was shown. */
    Entries entries(List<Item> questions) {
        return new Entries(answered(questions)
                .map(q -> new Entry(q, rating(q), comment(q), version(q)))
                .toList());
    }

    private Stream<String> answered(List<Item> questions) {
        return questions.stream().map(Item::key).filter(this::answered);
    }

    /** Whether it holds something, or held something when the page was shown. */
    boolean answered(String question) {
        return version(question) > 0 || rating(question) != null || comment(question) != null;
    }

    private @Nullable String filled(String name) {
        var value = typed.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** {@code answers[0].comment}, the first of {@link #entries}, is {@code comment.1.1} in the form. */
    String fieldOf(String field, List<Item> questions) {
        var named = ENTRY.matcher(field);
        var sent = answered(questions).toList();
        return named.matches() && Integer.parseInt(named.group(1)) < sent.size()
                ? named.group(2) + "." + sent.get(Integer.parseInt(named.group(1)))
                : field;
    }
}
