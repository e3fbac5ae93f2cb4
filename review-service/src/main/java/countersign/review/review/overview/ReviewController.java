package countersign.review.review.overview;

import countersign.platform.http.Cursor;
import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/reviews")
class ReviewController {

    private final Reviews reviews;
    private final ReviewLists lists;
    private final ReviewViews views;

    ReviewController(Reviews reviews, ReviewLists lists, ReviewViews views) {
        this.reviews = reviews;
        this.lists = lists;
        this.views = views;
    }

    @GetMapping
    Page<ReviewView.Summary> list(
            Caller caller, @RequestParam(required = false) @Nullable String cursor, PageLimit limit) {
        return lists.seenBy(caller, Cursor.decode(cursor, 2), limit.value()).map(views::summary);
    }

    @GetMapping("/{id}")
    @Answers(ReviewView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        Outcome<Versioned<Review>> found = reviews.seen(ReviewId.inPath(id), caller);
        return Respond.with(found, review -> EntityTag.ok(review.version(), views.view(review, caller)));
    }
}
