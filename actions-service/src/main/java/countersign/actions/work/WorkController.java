package countersign.actions.work;

import countersign.actions.action.ReviewId;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.actions.authority.SeenReviews;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.actions.outcome.Respond;
import countersign.actions.plan.Plan;
import countersign.actions.plan.Plans;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions")
class WorkController {

    private final PlanWork work;
    private final PlanTimeline timeline;
    private final Plans plans;
    private final Authorities authorities;
    private final SeenReviews reviews;

    WorkController(PlanWork work, PlanTimeline timeline, Plans plans, Authorities authorities, SeenReviews reviews) {
        this.work = work;
        this.timeline = timeline;
        this.plans = plans;
        this.authorities = authorities;
        this.reviews = reviews;
    }

    /** What waits on the caller, most urgent first. */
    @GetMapping("/work")
    ResponseEntity<?> mine(Caller caller, @RequestParam @Nullable String cursor, PageLimit limit) {
        Outcome<Authority> authority = authorities
                .of(caller)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Unavailable("Your appointments could not be looked up.")));
        return Respond.with(authority, known -> ResponseEntity.ok(Cut.work(work.of(known), cursor, limit.value())));
    }

    /** What a review's plan waits on. */
    @GetMapping("/reviews/{reviewId}/open-work")
    ResponseEntity<?> openWork(
            Caller caller, @PathVariable String reviewId, @RequestParam @Nullable String cursor, PageLimit limit) {
        return Respond.with(
                ofPlan(caller, reviewId, PlanWork::openIn),
                items -> ResponseEntity.ok(Cut.work(items, cursor, limit.value())));
    }

    /** What has happened in a review's plan, newest first. */
    @GetMapping("/reviews/{reviewId}/timeline")
    ResponseEntity<?> timeline(
            Caller caller, @PathVariable String reviewId, @RequestParam @Nullable String cursor, PageLimit limit) {
        return Respond.with(
                ofPlan(caller, reviewId, (plan, home) -> timeline.of(plan.body(), home)),
                items -> ResponseEntity.ok(Cut.timeline(items, cursor, limit.value())));
    }

    /** Nothing for a review that the caller sees but that has no plan, or none for the caller's eyes. */
    private <T> Outcome<List<T>> ofPlan(
            Caller caller, String reviewId, BiFunction<Versioned<Plan>, OdsCode, List<T>> items) {
        Optional<ReviewId> review = ReviewId.parse(reviewId);
        Optional<OdsCode> home = caller.organisation();
        if (review.isEmpty() || home.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("review"));
        }
        return plans.of(review.get())
                .filter(plan -> plan.body().isSeenBy(home))
                .map(plan -> Outcome.done(items.apply(plan, home.get())))
                .orElseGet(() -> withoutPlan(review.get()));
    }

    private <T> Outcome<List<T>> withoutPlan(ReviewId review) {
        return switch (reviews.ask(review.value())) {
            case SEEN -> Outcome.done(List.of());
            case UNSEEN -> Outcome.refused(new Refusal.NotFound("review"));
            case NO_ANSWER -> Outcome.refused(new Refusal.Unavailable("The review could not be looked up."));
        };
    }
}
