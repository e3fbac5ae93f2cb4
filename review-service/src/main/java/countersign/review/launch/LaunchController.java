package countersign.review.launch;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.act.ReceiptView;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.review.overview.ReviewView;
import countersign.review.review.overview.ReviewViews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/reviews/{id}")
class LaunchController {

    private final Reviews reviews;
    private final LaunchReview launch;
    private final MoveClosingDate move;
    private final ReviewViews views;

    LaunchController(Reviews reviews, LaunchReview launch, MoveClosingDate move, ReviewViews views) {
        this.reviews = reviews;
        this.launch = launch;
        this.move = move;
        this.views = views;
    }

    record ClosingDateRequest(@Nullable Instant assessmentsCloseAt) {}

    @PostMapping("/launch")
    @Answers(ReceiptView.class)
    ResponseEntity<?> launch(Caller caller, IdempotencyKey key, @PathVariable String id) {
        RememberedKey remembered = RememberedKey.of(key, "launch " + id);
        return Respond.ok(
                launch.launch(ReviewId.inPath(id), caller, remembered).map(receipt -> ReceiptView.of(id, receipt)));
    }

    @PutMapping("/assessment-closing-date")
    @Answers(ReviewView.class)
    ResponseEntity<?> moveClosingDate(
            Caller caller, IfMatch read, @PathVariable String id, @RequestBody ClosingDateRequest request) {
        ReviewId review = ReviewId.inPath(id);
        Instant given = request.assessmentsCloseAt();
        Instant closesAt = given == null ? null : given.truncatedTo(ChronoUnit.MILLIS);
        Outcome<Versioned<Review>> moved =
                move.move(review, caller, read, closesAt).then(version -> reviews.seen(review, caller));
        return Respond.with(moved, found -> EntityTag.ok(found.version(), views.view(found, caller)));
    }
}
