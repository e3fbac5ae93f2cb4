package countersign.review.response.answering;

import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.form.Form;
import countersign.review.response.sheet.Answer;
import countersign.review.response.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with answers that came with its submission.
 *
 * @param replaced the keys of the answers that are not what they were
 */
public record FilledSheet(Sheet sheet, List<String> replaced) {

    /** The answers that came along, each over the version that was read; null for none. */
    public record Request(@Nullable List<AnswerRequest.@Nullable Keyed> answers) {}

    /** The same rules as for answers that are saved one by one. */
    public static Outcome<FilledSheet> of(Form form, Sheet sheet, @Nullable Request request, Act act) {
        if (request == null || request.answers() == null) {
            return Outcome.done(new FilledSheet(sheet, List.of()));
        }
        return AnswerRules.check(form, new AnswerRequest.Several(request.answers()))
                .then(given -> merged(sheet, Merge.of(sheet, given, act), act));
    }

    private static Outcome<FilledSheet> merged(Sheet sheet, Merge merge, Act act) {
        Optional<Refusal> refusal = merge.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Map<String, Answer> answers = new HashMap<>(sheet.answers());
        merge.changed().forEach(given -> answers.put(given.key(), new Answer(given.value(), given.read() + 1, act)));
        return Outcome.done(new FilledSheet(
                new Sheet(
                        Map.copyOf(answers),
                        sheet.completedDomains(),
                        sheet.participants(),
                        sheet.participantsVersion()),
                merge.changed().stream().map(GivenAnswer::key).toList()));
    }
}
