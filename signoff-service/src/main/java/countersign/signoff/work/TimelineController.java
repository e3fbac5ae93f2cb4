package countersign.signoff.work;

import countersign.platform.http.PageLimit;
import countersign.platform.http.WholeList;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.Sight;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private static final WholeList<TimelineItem> NEWEST = new WholeList<>(TimelineItem::at, TimelineItem::what);

    private final Timeline timeline;
    private final Sight sight;

    TimelineController(Timeline timeline, Sight sight) {
        this.timeline = timeline;
        this.sight = sight;
    }

    /** Newest first. */
    @GetMapping("/api/signoff/reviews/{review}/timeline")
    @Answers(value = TimelineItem.class, page = true)
    ResponseEntity<?> timeline(
            @PathVariable ReviewId review, @RequestParam @Nullable String cursor, PageLimit limit, Caller caller) {
        return switch (sight.extentOf(caller, review)) {
            case NOTHING -> Problem.notFound("There is no such review.").response();
            case EVENTS -> page(timeline.of(review).stream().map(item -> item.withoutWords(caller)), cursor, limit);
            case EVERYTHING -> page(timeline.of(review).stream(), cursor, limit);
        };
    }

    private static ResponseEntity<?> page(Stream<TimelineItem> items, @Nullable String cursor, PageLimit limit) {
        return ResponseEntity.ok(NEWEST.latestFirst(items, cursor, limit));
    }
}
