package countersign.review.opening;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.review.overview.ReviewView;
import countersign.review.review.overview.ReviewViews;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpeningController {

    private final OpenReview open;
    private final ReviewViews views;

    OpeningController(OpenReview open, ReviewViews views) {
        this.open = open;
        this.views = views;
    }

    @PostMapping("/api/review/reviews")
    @Answers(value = ReviewView.class, status = 201)
    ResponseEntity<?> open(Caller caller, IdempotencyKey key, @RequestBody OpeningRequest request) {
        return Respond.with(open.open(caller, key, request), opened -> ResponseEntity.created(
                        URI.create("/api/review/reviews/" + opened.id()))
                .eTag(new EntityTag(opened.version()).header())
                .body(views.view(opened, caller)));
    }
}
