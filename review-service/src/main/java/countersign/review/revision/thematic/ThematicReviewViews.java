package countersign.review.revision.thematic;

import countersign.platform.identity.Caller;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Headlines;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.InstrumentRef;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.revision.contradiction.Contradiction;
import countersign.review.revision.contradiction.Contradictions;
import countersign.review.revision.contradiction.DnaAnswer;
import countersign.review.revision.contradiction.PolicyStatement;
import countersign.review.revision.contradiction.PolicyStatements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the thematic review beside what speaks against it and who is missing from it. */
@Component
class ThematicReviewViews {

    private final Assessments assessments;
    private final Headlines headlines;
    private final PolicyStatements policies;
    private final Instruments instruments;
    private final Organisations organisations;
    private final Authorities authorities;

    ThematicReviewViews(
            Assessments assessments,
            Headlines headlines,
            PolicyStatements policies,
            Instruments instruments,
            Organisations organisations,
            Authorities authorities) {
        this.assessments = assessments;
        this.headlines = headlines;
        this.policies = policies;
        this.instruments = instruments;
        this.organisations = organisations;
        this.authorities = authorities;
    }

    ThematicReviewView view(Thematic thematic, Caller caller) {
        Review review = thematic.review();
        Instrument instrument = instruments.get(InstrumentRef.MATURITY_INDEX);
        List<PolicyStatement> confirmed = policies.of(review.id());
        List<Assessment> answered = assessments.of(review.id());
        List<Contradiction> contradictions = Contradictions.find(
                confirmed,
                DnaAnswer.adverse(answered, instrument),
                thematic.revision().material().returnFields());
        return ThematicReviewView.of(
                thematic,
                authorities.of(caller).holds(Post.REVIEW_LEAD, review.icb()),
                instrument,
                contradictions,
                CoverageView.of(review, headlines.of(review.id()), confirmed, organisations::name));
    }
}
