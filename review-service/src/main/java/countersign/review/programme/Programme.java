package countersign.review.programme;

import countersign.review.form.FormRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a review consists of, as a file says it.
 *
 * @param forms which version of which form is used for what
 * @param contradictions the statements that are compared
 */
public record Programme(
        String id, int version, String title, Map<FormUse, FormRef> forms, List<ContradictionRule> contradictions) {

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
