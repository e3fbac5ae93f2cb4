package countersign.review.response.answering;

import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.response.history.AnswerView;
import countersign.review.response.sheet.Answer;
import countersign.review.response.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What saving some answers over a sheet comes to.
 *
 * @param changed those to be written: they differ from what is there, and what is there was read
 * @param conflicts what is there now, for those that differ from it without having read it
 * @param after all of them as they are once the changed ones are written
 */
record Merge(List<GivenAnswer> changed, List<AnswerView> conflicts, List<AnswerView> after) {

    static Merge of(Sheet sheet, List<GivenAnswer> given, Act act) {
        List<GivenAnswer> different =
                given.stream().filter(answer -> !isThere(sheet, answer)).toList();
        return new Merge(
                different.stream()
                        .filter(answer -> version(sheet, answer) == answer.read())
                        .toList(),
                different.stream()
                        .filter(answer -> version(sheet, answer) != answer.read())
                        .map(answer -> AnswerView.of(answer.key(), current(sheet, answer)))
                        .toList(),
                given.stream().map(answer -> after(sheet, answer, act)).toList());
    }

    private static AnswerView after(Sheet sheet, GivenAnswer given, Act act) {
        Answer written = new Answer(given.value(), given.read() + 1, act);
        return AnswerView.of(given.key(), isThere(sheet, given) ? current(sheet, given) : written);
    }

    private static boolean isThere(Sheet sheet, GivenAnswer given) {
        Answer current = current(sheet, given);
        return current != null && current.says(given.value());
    }

    private static long version(Sheet sheet, GivenAnswer given) {
        Answer current = current(sheet, given);
        return current == null ? 0 : current.version();
    }

    private static @Nullable Answer current(Sheet sheet, GivenAnswer given) {
        return sheet.answers().get(given.key());
    }

    /** Empty if all of it can be written. */
    Optional<Refusal> refusal() {
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        AnswerView first = conflicts.getFirst();
        return Optional.of(new Refusal.Stale(
                first.version(),
                (conflicts.size() == 1 ? "A question was" : conflicts.size() + " questions were")
                        + " answered after you read it, by a colleague or by you in another window. Compare the two"
                        + " answers, then save again. Nothing was overwritten.",
                Map.of("current", first, "conflicts", conflicts)));
    }
}
