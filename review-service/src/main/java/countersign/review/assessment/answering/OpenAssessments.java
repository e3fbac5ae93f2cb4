package countersign.review.assessment.answering;

import countersign.platform.mongo.Versioned;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Sight;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds assessments that a caller may fill in now. */
@Component
class OpenAssessments {

    private final Assessments assessments;
    private final Clock clock;

    OpenAssessments(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    Outcome<Assessment.Issued> open(AssessmentId id, Authority authority) {
        Optional<Versioned<Assessment>> found = assessments.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Sight.ABSENT);
        }
        Assessment assessment = found.get().body();
        Optional<Refusal> refusal =
                Sight.refusesToAnswer(assessment, authority).or(() -> OpenRule.refuses(assessment, clock.instant()));
        return refusal.isEmpty() && assessment instanceof Assessment.Issued issued
                ? Outcome.done(issued)
                : Outcome.refused(refusal.orElse(Sight.ABSENT));
    }
}
