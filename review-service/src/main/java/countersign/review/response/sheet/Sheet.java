package countersign.review.response.sheet;

import countersign.review.form.Answers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a respondent has filled in.
 *
 * @param answers by the key of their item
 * @param completedDomains the sections, counted from 1, that the respondent says are completed
 * @param participantsVersion one more with each change of the participants
 */
public record Sheet(
        Map<String, Answer> answers,
        List<Integer> completedDomains,
        List<Attendee> participants,
        long participantsVersion) {

    public static Sheet empty() {
        return new Sheet(Map.of(), List.of(), List.of(), 0);
    }

    /** The values alone. */
    public Answers values() {
        return new Answers(
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .value())));
    }
}
