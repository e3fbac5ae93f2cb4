package countersign.review.revision.returnfields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The six provisions that the return asks about; null while not yet answered. A yes is the good answer to each of them
 * but one: {@code dnaReasonForDischarge}, where it is the adverse one.
 */
public record Provisions(
        @Nullable Boolean keyWorkers,
        @Nullable Boolean familiesAndCarers,
        @Nullable Boolean longTermPlanning,
        @Nullable Boolean informationSharing,
        @Nullable Boolean dnaReasonForDischarge,
        @Nullable Boolean dischargesOverseenByMdt) {

    public static final Provisions UNANSWERED = new Provisions(null, null, null, null, null, null);

    /** Each answer by the name of its field, in the order of the template. */
    Map<String, @Nullable Boolean> answers() {
        Map<String, @Nullable Boolean> answers = new LinkedHashMap<>();
        answers.put("keyWorkers", keyWorkers);
        answers.put("familiesAndCarers", familiesAndCarers);
        answers.put("longTermPlanning", longTermPlanning);
        answers.put("informationSharing", informationSharing);
        answers.put("dnaReasonForDischarge", dnaReasonForDischarge);
        answers.put("dischargesOverseenByMdt", dischargesOverseenByMdt);
        return answers;
    }

    /** The names of those with the adverse answer, in the order of the template. */
    public List<String> adverse() {
        return answers().entrySet().stream()
                .filter(answer -> answer.getValue() != null
                        && answer.getValue() == answer.getKey().equals("dnaReasonForDischarge"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
