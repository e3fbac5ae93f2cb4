package countersign.review.assessment.sheet;

import countersign.review.instrument.Domain;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.QuestionNumber;
import java.util.List;
import java.util.Map;

/**
 * What a team has filled in.
 *
 * @param completedDomains the numbers of the domains that the team says it has completed
 * @param participantsVersion one more with each change of the participants
 */
public record Sheet(
        Map<QuestionNumber, Answer> answers,
        List<Integer> completedDomains,
        List<Attendee> participants,
        long participantsVersion) {

    public static Sheet empty() {
        return new Sheet(Map.of(), List.of(), List.of(), 0);
    }

    /** Whether the question has a rating; a comment alone is no answer. */
    public boolean isAnswered(QuestionNumber question) {
        Answer answer = answers.get(question);
        return answer != null && answer.rating() != null;
    }

    /** The domains in which something is not answered, with those questions. */
    public List<Missing> missing(Instrument instrument) {
        return instrument.domains().stream()
                .map(domain -> new Missing(domain.number(), domain.title(), unanswered(domain)))
                .filter(missing -> !missing.questions().isEmpty())
                .toList();
    }

    private List<QuestionNumber> unanswered(Domain domain) {
        return domain.questions().stream()
                .filter(question -> !isAnswered(question))
                .toList();
    }

    /** The unanswered questions of one domain. */
    public record Missing(int domain, String title, List<QuestionNumber> questions) {}
}
