package countersign.review.assessment.reading;

import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Headlines;
import countersign.review.assessment.Sight;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.outcome.Respond;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review")
class AssessmentController {

    private final Assessments assessments;
    private final Headlines headlines;
    private final Reviews reviews;
    private final Authorities authorities;
    private final AssessmentViews views;

    AssessmentController(
            Assessments assessments,
            Headlines headlines,
            Reviews reviews,
            Authorities authorities,
            AssessmentViews views) {
        this.assessments = assessments;
        this.headlines = headlines;
        this.reviews = reviews;
        this.authorities = authorities;
        this.views = views;
    }

    @GetMapping("/assessments/{id}")
    @Answers(AssessmentView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        Authority authority = authorities.of(caller);
        Outcome<Versioned<Assessment>> readable = assessments
                .find(AssessmentId.inPath(id))
                .map(found -> Sight.refusesToRead(found.body(), authority)
                        .<Outcome<Versioned<Assessment>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(found)))
                .orElseGet(() -> Outcome.refused(Sight.ABSENT));
        return Respond.with(readable, found -> EntityTag.ok(found.version(), views.view(found, authority)));
    }

    /** States only: the owner sees all of them, a provider its own. */
    @GetMapping("/reviews/{id}/assessments")
    @Answers(value = AssessmentView.Line.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        return Respond.ok(reviews.seen(ReviewId.inPath(id), caller)
                .then(found -> lines(found.body(), caller))
                .map(Page::whole));
    }

    private Outcome<List<AssessmentView.Line>> lines(Review review, Caller caller) {
        boolean owner = caller.belongsTo(review.icb());
        boolean provider =
                caller.organisation().flatMap(review.terms()::participant).isPresent();
        if (!owner && !provider) {
            return Outcome.refused(new Refusal.NotPermitted(
                    "owner-and-providers-only", "Only the owner of the review and its providers see its assessments."));
        }
        Authority authority = authorities.of(caller);
        return Outcome.done(headlines.of(review.id()).stream()
                .filter(headline ->
                        owner || caller.belongsTo(headline.file().subject().provider()))
                .map(headline -> AssessmentViews.line(headline, authority))
                .toList());
    }
}
