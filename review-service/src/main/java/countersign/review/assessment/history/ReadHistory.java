package countersign.review.assessment.history;

import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Sight;
import countersign.review.assessment.sheet.Answer;
import countersign.review.instrument.QuestionNumber;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a question was answered before, for those who answer it: drafts stay the team's own for ever. */
@Component
public class ReadHistory {

    private final Assessments assessments;
    private final AnswerHistory history;
    private final Authorities authorities;

    ReadHistory(Assessments assessments, AnswerHistory history, Authorities authorities) {
        this.assessments = assessments;
        this.history = history;
        this.authorities = authorities;
    }

    /** Newest first, without the current answer. */
    public Outcome<List<AnswerView>> read(AssessmentId id, String number, Caller caller) {
        Authority authority = authorities.of(caller);
        Optional<Assessment> found = assessments.find(id).map(Versioned::body);
        if (found.isEmpty()) {
            return Outcome.refused(Sight.ABSENT);
        }
        return Sight.refusesToAnswer(found.get(), authority)
                .<Outcome<List<AnswerView>>>map(Outcome::refused)
                .orElseGet(() -> read(found.get(), number));
    }

    private Outcome<List<AnswerView>> read(Assessment assessment, String number) {
        if (!QuestionNumber.isValid(number)) {
            return Outcome.refused(new Refusal.NotFound("There is no question " + number + "."));
        }
        QuestionNumber question = new QuestionNumber(number);
        Answer current = assessment.sheet().answers().get(question);
        return Outcome.done(
                current == null
                        ? List.of()
                        : history.before(assessment.id(), question, current.version()).stream()
                                .map(past -> AnswerView.of(question, past.answer()))
                                .toList());
    }
}
