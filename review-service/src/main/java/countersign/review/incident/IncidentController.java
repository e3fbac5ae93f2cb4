package countersign.review.incident;

import countersign.platform.http.Cursor;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.platform.problem.Problem;
import countersign.review.review.Review;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: where processes have stopped, and to have one try again. */
@RestController
@RequestMapping("/api/review/incidents")
class IncidentController {

    private final IncidentLists lists;
    private final RetryIncident retry;
    private final Reviews reviews;
    private final Clock clock;

    IncidentController(IncidentLists lists, RetryIncident retry, Reviews reviews, Clock clock) {
        this.lists = lists;
        this.retry = retry;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The longest open first; with {@code state=mended} the last mended first, without further pages. */
    @GetMapping
    @Answers(value = IncidentView.class, page = true)
    ResponseEntity<?> list(
            Caller caller,
            @RequestParam(required = false, defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        if (!caller.isAdministrator()) {
            return forbidden();
        }
        return switch (state) {
            case "open" ->
                ResponseEntity.ok(
                        lists.open(Cursor.decode(cursor, 2), limit.value()).map(this::view));
            case "mended" -> ResponseEntity.ok(lists.mended(limit.value()).map(this::view));
            default ->
                Problem.malformed("malformed-request", "The state is open or mended.")
                        .error("state", "Ask for open or mended incidents.")
                        .response();
        };
    }

    @PostMapping("/{id}/retry")
    @Answers(value = IncidentView.class, status = 202)
    ResponseEntity<?> retry(Caller caller, @PathVariable String id) {
        if (!caller.isAdministrator()) {
            return forbidden();
        }
        Outcome<IncidentView> outcome = retry.retry(id, caller).map(this::view);
        return Respond.with(outcome, view -> ResponseEntity.accepted().body(view));
    }

    private IncidentView view(Incident incident) {
        Optional<Review> review =
                incident.file().place().review().flatMap(reviews::find).map(found -> found.body());
        return IncidentView.of(incident, review, clock.instant());
    }

    private static ResponseEntity<?> forbidden() {
        return Problem.forbidden("Only administrators see where processes have stopped.")
                .response();
    }
}
