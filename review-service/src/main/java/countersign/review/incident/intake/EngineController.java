package countersign.review.incident.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.webserver.text.AsSent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the engine's exporter hands over, and where operators see whether it does. */
@RestController
@RequestMapping("/api/review/engine")
class EngineController {

    private static final String ENGINE = "engine";
    private static final int MOST_IDS = 200;

    private final TakeRecords records;
    private final EngineWatch watch;
    private final ReviewsOfSubjects reviews;

    EngineController(TakeRecords records, EngineWatch watch, ReviewsOfSubjects reviews) {
        this.records = records;
        this.watch = watch;
        this.reviews = reviews;
    }

    /** Records of one partition, in the order of its log; none says that there is nothing to tell. */
    @AsSent
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Handover(
            @Positive int partition,
            @PositiveOrZero int waiting,
            @NotNull @Size(max = 200) List<@NotNull @Valid EngineRecord> records) {}

    /**
     * For the role {@code engine} alone. It needs no idempotency key: each record names what it is about by the
     * engine's own key, and may come any number of times.
     */
    @PostMapping("/records")
    @Answers(status = 204)
    ResponseEntity<?> take(Caller caller, @RequestBody @Valid Handover handover) {
        if (!caller.roles().contains(ENGINE)) {
            return Problem.forbidden("Only the engine hands over its records.").response();
        }
        handover.records().forEach(records::take);
        watch.heard(handover.partition(), handover.waiting());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/watch")
    @Answers(EngineWatch.WatchView.class)
    ResponseEntity<?> watch(Caller caller) {
        return caller.isAdministrator()
                ? ResponseEntity.ok(watch.view())
                : Problem.forbidden("Only administrators see whether the engine is heard.")
                        .response();
    }

    /** The reviews that these things belong to: reviews and parts of them, returns. What is not known is left out. */
    @GetMapping("/reviews")
    @Answers(value = ReviewsOfSubjects.Belongs.class, page = true)
    ResponseEntity<?> reviews(Caller caller, @RequestParam List<String> id) {
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators ask what belongs to which review.")
                    .response();
        }
        if (id.size() > MOST_IDS) {
            return Problem.malformed("malformed-request", "Ask for at most " + MOST_IDS + " ids at once.")
                    .response();
        }
        return ResponseEntity.ok(Page.whole(reviews.of(id)));
    }
}
