package countersign.review.progress;

import countersign.platform.http.Visibility;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.progress.ProgressView.May;
import countersign.review.review.OwnerRule;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.review.overview.ParticipantProgress;
import countersign.review.revision.RevisionSight;
import countersign.review.revision.Revisions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController {

    private final Reviews reviews;
    private final Revisions revisions;
    private final Stages stages;
    private final ReturnSight returnSight;
    private final ParticipantProgress assessments;
    private final Authorities authorities;

    ProgressController(
            Reviews reviews,
            Revisions revisions,
            Stages stages,
            ReturnSight returnSight,
            ParticipantProgress assessments,
            Authorities authorities) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.stages = stages;
        this.returnSight = returnSight;
        this.assessments = assessments;
        this.authorities = authorities;
    }

    /** For everyone who sees the review. */
    @GetMapping("/api/review/reviews/{id}/progress")
    @Answers(ProgressView.class)
    ResponseEntity<?> progress(Caller caller, @PathVariable String id) {
        return Respond.ok(
                reviews.seen(ReviewId.inPath(id), caller).map(found -> view(found.body(), authorities.of(caller))));
    }

    private ProgressView view(Review review, Authority reader) {
        int revision = revisions.of(review.id()).orElse(0);
        return new ProgressView(
                stages.of(review),
                revision,
                assessments(review, reader),
                returnSight.seesThoseOf(review, reader) ? Visibility.SHOWN : Visibility.NOT_SHOWN,
                reader.isOf(review.icb()) ? Visibility.SHOWN : Visibility.OWN,
                may(review, revision, reader));
    }

    private static Visibility assessments(Review review, Authority reader) {
        if (reader.isOf(review.icb())) {
            return Visibility.SHOWN;
        }
        return reader.caller()
                        .organisation()
                        .flatMap(review.terms()::participant)
                        .isPresent()
                ? Visibility.OWN
                : Visibility.NOT_SHOWN;
    }

    private List<May> may(Review review, int revision, Authority reader) {
        List<May> may = new ArrayList<>();
        boolean runs = OwnerRule.refuses(review, reader).isEmpty();
        if (runs && review instanceof Review.Opened) {
            may.add(May.LAUNCH);
        }
        if (runs && !review.hasEnded() && assessments.mayStillClose(review.id())) {
            may.add(May.MOVE_CLOSING_DATE);
        }
        if (reader.isOf(review.icb()) && revisions.latest(review.id()).isPresent()) {
            may.add(May.READ_THEMATIC_REVIEW);
        }
        if (revision > 0 && RevisionSight.sees(review, reader.caller())) {
            may.add(May.READ_REVISION);
        }
        return may;
    }
}
