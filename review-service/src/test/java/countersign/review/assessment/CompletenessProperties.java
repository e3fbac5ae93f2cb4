package countersign.review.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.assessment.sheet.Answer;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.Domain;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.Item;
import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.RatingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is missing is exactly what has no rating, whatever comments there are. */
class CompletenessProperties {

    private static final Instrument INSTRUMENT =
            new Instrument("small", 1, "Small", null, List.of(), List.of(domain(1), domain(2), domain(3)));

    private static Domain domain(int number) {
        List<Item> items = IntStream.rangeClosed(1, 4)
                .mapToObj(place -> new Item(
                        Item.Type.QUESTION, new QuestionNumber(number + "." + place), "Text", null, null, List.of()))
                .toList();
        return new Domain(number, "Domain " + number, null, items);
    }

    @Property
    void namesTheQuestionsWithoutARatingByDomain(
            @ForAll @Size(max = 12) Set<@IntRange(max = 11) Integer> rated,
            @ForAll @Size(max = 12) Set<@IntRange(max = 11) Integer> commented) {
        List<QuestionNumber> questions = INSTRUMENT.questions();
        Map<QuestionNumber, Answer> answers = new HashMap<>();
        commented.forEach(at -> answers.put(questions.get(at), new Answer(null, "Unsure", 1, TestAssessments.ACT)));
        rated.forEach(at -> answers.put(
                questions.get(at), new Answer(new RatingId("yes-working-well"), "", 1, TestAssessments.ACT)));

        List<Sheet.Missing> missing = new Sheet(answers, List.of(), List.of(), 0).missing(INSTRUMENT);

        List<QuestionNumber> expected = new ArrayList<>(questions);
        rated.forEach(at -> expected.remove(questions.get(at)));
        assertThat(missing.stream().flatMap(domain -> domain.questions().stream()))
                .containsExactlyElementsOf(expected);
        assertThat(missing).allSatisfy(domain -> assertThat(domain.questions())
                .isNotEmpty()
                .allMatch(question -> question.domain() == domain.domain()));
    }
}
