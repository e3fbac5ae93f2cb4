package countersign.signoff.work;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.Sight;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private final Timeline timeline;
    private final Sight sight;

    TimelineController(Timeline timeline, Sight sight) {
        this.timeline = timeline;
        this.sight = sight;
    }

    @GetMapping("/api/signoff/reviews/{review}/timeline")
    @Answers(value = TimelineItem.class, page = true)
    ResponseEntity<?> timeline(@PathVariable ReviewId review, Caller caller) {
        return switch (sight.extentOf(caller, review)) {
            case NOTHING -> Problem.notFound("There is no such review.").response();
            case EVENTS ->
                ResponseEntity.ok(Page.whole(timeline.of(review).stream()
                        .map(item -> item.withoutWords(caller))
                        .toList()));
            case EVERYTHING -> ResponseEntity.ok(Page.whole(timeline.of(review)));
        };
    }
}
