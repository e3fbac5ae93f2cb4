package countersign.review.work;

import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.http.WholeList;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.platform.work.WorkItem;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review")
class WorkController {

    private static final WholeList<WorkItem> WORK = new WholeList<>(WorkItem::dueAt, WorkItem::id);
    private static final WholeList<TimelineItem> TIMELINE = new WholeList<>(TimelineItem::at, TimelineItem::what);

    private final List<WorkSource> work;
    private final List<TimelineSource> timeline;
    private final Reviews reviews;
    private final Authorities authorities;

    WorkController(List<WorkSource> work, List<TimelineSource> timeline, Reviews reviews, Authorities authorities) {
        this.work = work;
        this.timeline = timeline;
        this.reviews = reviews;
        this.authorities = authorities;
    }

    /** What waits on the caller; nothing waits in a review that was closed. */
    @GetMapping("/work")
    Page<WorkItem> work(Caller caller, @RequestParam(required = false) @Nullable String cursor, PageLimit limit) {
        var authority = authorities.of(caller);
        List<WorkItem> items = work.stream()
                .flatMap(source -> source.waitingOn(authority).stream())
                .toList();
        Set<ReviewId> closed = reviews.closedAmong(
                items.stream().map(WorkController::review).distinct().toList());
        return WORK.earliestFirst(items.stream().filter(item -> !closed.contains(review(item))), cursor, limit);
    }

    private static ReviewId review(WorkItem item) {
        return new ReviewId(item.reviewId());
    }

    /** What a review waits on: all of it for the owner, and for others what waits on themselves. */
    @GetMapping("/reviews/{id}/open-work")
    @Answers(value = WorkItem.class, page = true)
    ResponseEntity<?> openWork(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        return Respond.ok(reviews.seen(ReviewId.inPath(id), caller).map(found -> {
            Review review = found.body();
            Stream<WorkSource> sources = review instanceof Review.Closed ? Stream.empty() : work.stream();
            Stream<WorkItem> items = sources.flatMap(source -> source.openIn(review).stream())
                    .filter(item -> caller.belongsTo(review.icb()) || caller.belongsTo(item.organisation()));
            return WORK.earliestFirst(items, cursor, limit);
        }));
    }

    /** Newest first. */
    @GetMapping("/reviews/{id}/timeline")
    @Answers(value = TimelineItem.class, page = true)
    ResponseEntity<?> timeline(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        return Respond.ok(reviews.seen(ReviewId.inPath(id), caller).map(found -> {
            Review review = found.body();
            Authority reader = authorities.of(caller);
            Stream<TimelineItem> items = timeline.stream()
                    .flatMap(source -> source.of(review, reader).stream())
                    .filter(item -> item.isSeenBy(caller, review));
            return TIMELINE.latestFirst(items, cursor, limit);
        }));
    }
}
