package countersign.actions.work;

import countersign.actions.action.ReviewId;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.SeenReviews;
import countersign.actions.plan.Plan;
import countersign.actions.plan.Plans;
import countersign.platform.http.PageLimit;
import countersign.platform.http.WholeList;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.work.WorkItem;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    private static final WholeList<WorkItem> WORK = new WholeList<>(WorkItem::dueAt, WorkItem::id);
    private static final WholeList<TimelineItem> TIMELINE = new WholeList<>(TimelineItem::at, TimelineItem::what);

    private static final Refusal NO_REVIEW =
            new Refusal.NotFound("There is no such review, or it is not yours to see.");

    private final PlanWork work;
    private final PlanTimeline timeline;
    private final Plans plans;
    private final Authorities authorities;
    private final SeenReviews reviews;
    private final Clock clock;

    WorkController(
            PlanWork work,
            PlanTimeline timeline,
            Plans plans,
            Authorities authorities,
            SeenReviews reviews,
            Clock clock) {
        this.work = work;
        this.timeline = timeline;
        this.plans = plans;
        this.authorities = authorities;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What waits on the caller, most urgent first. */
    @GetMapping("/work")
    @Answers(value = WorkItem.class, page = true)
    ResponseEntity<?> mine(Caller caller, @RequestParam @Nullable String cursor, PageLimit limit) {
        return Respond.with(
                authorities.of(caller),
                known -> ResponseEntity.ok(WORK.earliestFirst(work.of(known).stream(), cursor, limit)));
    }

    /** What a review's plan waits on. */
    @GetMapping("/reviews/{reviewId}/open-work")
    @Answers(value = WorkItem.class, page = true)
    ResponseEntity<?> openWork(
            Caller caller, @PathVariable String reviewId, @RequestParam @Nullable String cursor, PageLimit limit) {
        return Respond.with(
                ofPlan(caller, reviewId, PlanWork::openIn, plan -> List.of()),
                items -> ResponseEntity.ok(WORK.earliestFirst(items.stream(), cursor, limit)));
    }

    /** How far a review's plan is. */
    @GetMapping("/reviews/{reviewId}/progress")
    @Answers(ProgressView.class)
    ResponseEntity<?> progress(Caller caller, @PathVariable String reviewId) {
        return Respond.with(
                ofPlan(
                        caller,
                        reviewId,
                        (plan, home) -> List.of(ProgressView.of(plan.body(), home, EnglishTime.today(clock))),
                        plan -> List.of(ProgressView.withoutCounts(plan))),
                told -> ResponseEntity.ok(told.stream().findFirst().orElseGet(ProgressView::ofNoPlan)));
    }

    /** What has happened in a review's plan, newest first. */
    @GetMapping("/reviews/{reviewId}/timeline")
    @Answers(value = TimelineItem.class, page = true)
    ResponseEntity<?> timeline(
            Caller caller, @PathVariable String reviewId, @RequestParam @Nullable String cursor, PageLimit limit) {
        return Respond.with(
                ofPlan(caller, reviewId, (plan, home) -> timeline.of(plan.body(), home), timeline::ofItsWhole),
                items -> ResponseEntity.ok(TIMELINE.latestFirst(items.stream(), cursor, limit)));
    }

    /** For those with a part in the plan, or for those who only see the review; nothing while there is no plan. */
    private <T> Outcome<List<T>> ofPlan(
            Caller caller,
            String reviewId,
            BiFunction<Versioned<Plan>, OdsCode, List<T>> items,
            Function<Plan, List<T>> forOthers) {
        Optional<ReviewId> review = ReviewId.parse(reviewId);
        Optional<OdsCode> home = caller.organisation();
        if (review.isEmpty() || home.isEmpty()) {
            return Outcome.refused(NO_REVIEW);
        }
        Optional<Versioned<Plan>> plan = plans.of(review.get());
        return plan.filter(found -> found.body().isSeenBy(home))
                .map(found -> Outcome.done(items.apply(found, home.get())))
                .orElseGet(() -> toOthers(
                        review.get(), plan.map(Versioned::body).map(forOthers).orElse(List.of())));
    }

    private <T> Outcome<List<T>> toOthers(ReviewId review, List<T> items) {
        return switch (reviews.ask(review.value())) {
            case SEEN -> Outcome.done(items);
            case UNSEEN -> Outcome.refused(NO_REVIEW);
            case NO_ANSWER -> Outcome.refused(new Refusal.Unavailable("The review could not be looked up."));
        };
    }
}
