package countersign.review.assessment.answering;

import static countersign.review.assessment.TestAssessments.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.assessment.history.AnswerView;
import countersign.review.assessment.sheet.Answer;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.RatingId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Saving answers over a sheet: nothing typed by anybody else is overwritten unread, and no two questions meet. */
class MergeProperties {

    private static final List<String> RATINGS = List.of("no-action-needed", "yes-working-well");

    @Provide
    Arbitrary<Map<QuestionNumber, Answer>> sheets() {
        Arbitrary<Answer> answers = Combinators.combine(
                        Arbitraries.of(RATINGS),
                        Arbitraries.of("", "a", "b"),
                        Arbitraries.longs().between(1, 3))
                .as((rating, comment, version) -> new Answer(new RatingId(rating), comment, version, ACT));
        return Arbitraries.maps(questions(), answers).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<GivenAnswer>> given() {
        return Combinators.combine(
                        questions(),
                        Arbitraries.of(RATINGS),
                        Arbitraries.of("", "a", "b"),
                        Arbitraries.longs().between(0, 3))
                .as((question, rating, comment, read) -> new GivenAnswer(question, new RatingId(rating), comment, read))
                .list()
                .ofMaxSize(5)
                .uniqueElements(GivenAnswer::question);
    }

    private static Arbitrary<QuestionNumber> questions() {
        return Arbitraries.integers().between(1, 6).map(place -> new QuestionNumber("1." + place));
    }

    @Property
    void overwritesOnlyWhatWasRead(
            @ForAll("sheets") Map<QuestionNumber, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge merge = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);

        assertThat(merge.changed()).allSatisfy(answer -> {
            Answer current = answers.get(answer.question());
            assertThat(answer.read()).isEqualTo(current == null ? 0 : current.version());
        });
        assertThat(merge.refusal().isPresent()).isEqualTo(!merge.conflicts().isEmpty());
        assertThat(merge.conflicts()).allSatisfy(conflict -> assertThat(conflict)
                .isEqualTo(AnswerView.of(conflict.question(), answers.get(conflict.question()))));
    }

    @Property
    void afterwardsEachAnswerSaysWhatWasGiven(
            @ForAll("sheets") Map<QuestionNumber, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge merge = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);

        for (int at = 0; at < given.size(); at++) {
            assertThat(merge.after().get(at).rating()).isEqualTo(given.get(at).rating());
            assertThat(merge.after().get(at).comment()).isEqualTo(given.get(at).comment());
        }
    }

    @Property
    void aRepeatChangesNothing(
            @ForAll("sheets") Map<QuestionNumber, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge first = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);
        Map<QuestionNumber, Answer> written = new HashMap<>(answers);
        first.changed()
                .forEach(answer -> written.put(
                        answer.question(), new Answer(answer.rating(), answer.comment(), answer.read() + 1, ACT)));

        Merge again = Merge.of(new Sheet(written, List.of(), List.of(), 0), first.changed(), ACT);

        assertThat(again.changed()).isEmpty();
        assertThat(again.conflicts()).isEmpty();
    }
}
