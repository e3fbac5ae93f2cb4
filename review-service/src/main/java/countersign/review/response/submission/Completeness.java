package countersign.review.response.submission;

import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Refusal;
import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whatever a form needs has an answer before a response is submitted. */
final class Completeness {

    private Completeness() {}

    /** What is missing in one section, counted from 1. */
    record Missing(int section, String title, List<String> keys) {}

    /** Empty if it is complete; else which answers are missing, by section. */
    static Optional<Refusal> refuses(Form form, Answers answers) {
        List<FieldError> missing = FormRules.missing(form, answers);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal.Invalid(
                "response-incomplete",
                missing.size() == 1 ? "One question is not answered." : missing.size() + " questions are not answered.",
                missing,
                Map.of("missing", bySection(form, missing))));
    }

    private static List<Missing> bySection(Form form, List<FieldError> missing) {
        Map<Integer, List<String>> keys = missing.stream()
                .map(FieldError::field)
                .collect(Collectors.groupingBy(form::sectionOf, TreeMap::new, Collectors.toList()));
        return keys.entrySet().stream()
                .map(entry -> new Missing(
                        entry.getKey(),
                        form.section(entry.getKey()).orElseThrow().title(),
                        entry.getValue()))
                .toList();
    }
}
