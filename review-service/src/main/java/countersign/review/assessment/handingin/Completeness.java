package countersign.review.assessment.handingin;

import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.QuestionNumber;
import countersign.review.outcome.FieldError;
import countersign.review.outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every question of the instrument has a rating before an assessment is submitted. */
final class Completeness {

    private Completeness() {}

    /** Nothing if it is complete; else which questions are missing, by domain. */
    static Optional<Refusal> refuses(Sheet sheet, Instrument instrument) {
        List<Sheet.Missing> missing = sheet.missing(instrument);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        int count =
                missing.stream().mapToInt(domain -> domain.questions().size()).sum();
        return Optional.of(new Refusal.Invalid(
                "assessment-incomplete",
                count == 1 ? "One question is not answered." : count + " questions are not answered.",
                missing.stream().map(Completeness::error).toList(),
                Map.of("missing", missing)));
    }

    private static FieldError error(Sheet.Missing missing) {
        List<String> numbers =
                missing.questions().stream().map(QuestionNumber::value).toList();
        return new FieldError(
                "domains[" + missing.domain() + "]",
                "Answer " + String.join(", ", numbers) + " in " + missing.title() + ".");
    }
}
