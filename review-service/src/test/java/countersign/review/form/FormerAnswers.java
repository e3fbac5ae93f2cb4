package countersign.review.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import countersign.review.assessment.TestAssessments;
import countersign.review.assessment.sheet.Answer;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.RatingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Answers and the instrument as they are without forms. */
final class FormerAnswers {

    static final Instrument INDEX = instrument();

    private FormerAnswers() {}

    static Answer of(String rating, String comment) {
        return new Answer(rating.isEmpty() ? null : new RatingId(rating), comment, 1, TestAssessments.ACT);
    }

    private static Instrument instrument() {
        try (var in = new ClassPathResource("instruments/maturity-index-1.json").getInputStream()) {
            return JsonMapper.builder()
                    .withConfigOverride(
                            List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build()
                    .readValue(in, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
