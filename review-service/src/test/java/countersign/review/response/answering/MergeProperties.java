package countersign.review.response.answering;

import static countersign.review.response.TestResponses.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.form.AnswersJson;
import countersign.review.form.Value;
import countersign.review.response.history.AnswerView;
import countersign.review.response.sheet.Answer;
import countersign.review.response.sheet.Sheet;
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
    Arbitrary<Map<String, Answer>> sheets() {
        Arbitrary<Answer> answers = Combinators.combine(
                        Arbitraries.of(RATINGS),
                        Arbitraries.of("", "a", "b"),
                        Arbitraries.longs().between(1, 3))
                .as((rating, comment, version) -> new Answer(new Value.Choice(rating, comment), version, ACT));
        return Arbitraries.maps(questions(), answers).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<GivenAnswer>> given() {
        return Combinators.combine(
                        questions(),
                        Arbitraries.of(RATINGS),
                        Arbitraries.of("", "a", "b"),
                        Arbitraries.longs().between(0, 3))
                .as((question, rating, comment, read) ->
                        new GivenAnswer(question, new Value.Choice(rating, comment), read))
                .list()
                .ofMaxSize(5)
                .uniqueElements(GivenAnswer::key);
    }

    private static Arbitrary<String> questions() {
        return Arbitraries.integers().between(1, 6).map(place -> "1." + place);
    }

    @Property
    void overwritesOnlyWhatWasRead(
            @ForAll("sheets") Map<String, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge merge = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);

        assertThat(merge.changed()).allSatisfy(answer -> {
            Answer current = answers.get(answer.key());
            assertThat(answer.read()).isEqualTo(current == null ? 0 : current.version());
        });
        assertThat(merge.refusal().isPresent()).isEqualTo(!merge.conflicts().isEmpty());
        assertThat(merge.conflicts()).allSatisfy(conflict -> assertThat(conflict)
                .isEqualTo(AnswerView.of(conflict.key(), answers.get(conflict.key()))));
    }

    @Property
    void afterwardsEachAnswerSaysWhatWasGiven(
            @ForAll("sheets") Map<String, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge merge = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);

        for (int at = 0; at < given.size(); at++) {
            assertThat(merge.after().get(at).answer())
                    .isEqualTo(AnswersJson.written(given.get(at).value()));
        }
    }

    @Property
    void aRepeatChangesNothing(
            @ForAll("sheets") Map<String, Answer> answers, @ForAll("given") List<GivenAnswer> given) {
        Merge first = Merge.of(new Sheet(answers, List.of(), List.of(), 0), given, ACT);
        Map<String, Answer> written = new HashMap<>(answers);
        first.changed()
                .forEach(answer -> written.put(answer.key(), new Answer(answer.value(), answer.read() + 1, ACT)));

        Merge again = Merge.of(new Sheet(written, List.of(), List.of(), 0), first.changed(), ACT);

        assertThat(again.changed()).isEmpty();
        assertThat(again.conflicts()).isEmpty();
    }
}
