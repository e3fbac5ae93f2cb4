package countersign.review.programme;

import countersign.review.form.FormRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a review consists of, as a file says it.
 *
 * @param period for which teams and providers answer, as in {@code 2024}; they answer a form once for it, however many
 *     reviews ask
 * @param forms which version of which form is used for what
 * @param contradictions the statements that are compared
 */
public record Programme(
        String id,
        int version,
        String title,
        String period,
        Map<FormUse, FormRef> forms,
        List<ContradictionRule> contradictions) {

    /** What a period looks like, as a regular expression. */
    public static final String PERIOD = "[0-9]{4}(?:-[a-z0-9]{1,8})?";

    public Programme {
        if (period == null || !period.matches(PERIOD)) { // a file may lack it
            throw new IllegalArgumentException(
                    "The period of a programme is a year, and perhaps a part of it after a hyphen, as in 2024 or 2024-q1");
        }
    }

    public FormRef form(FormUse use) {
        return Objects.requireNonNull(forms.get(use), use::word);
    }

    /** Every topic that a rule looks for. */
    public List<String> topics() {
        return contradictions.stream()
                .flatMap(rule -> Stream.of(rule.statement(), rule.against()))
                .flatMap(side -> side.topics().stream())
                .distinct()
                .toList();
    }
}
