package countersign.actions.plan;

import countersign.actions.action.Actions;
import countersign.actions.action.ReviewId;
import countersign.actions.action.listing.ActionView;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.platform.http.Cursor;
import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions/plans")
class PlanController {

    private final Plans plans;
    private final Actions actions;
    private final Authorities authorities;
    private final Clock clock;

    PlanController(Plans plans, Actions actions, Authorities authorities, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Those that the caller may see; of one review, if asked: then one or none. */
    @GetMapping
    Page<PlanView> list(
            Caller caller,
            @RequestParam @Nullable String review,
            @RequestParam @Nullable String cursor,
            PageLimit limit) {
        Page<Versioned<Plan>> found = review == null
                ? caller.organisation()
                        .map(sight -> plans.page(sight, Cursor.decode(cursor, 1), limit.value()))
                        .orElseGet(() -> Page.whole(List.of()))
                : Page.whole(seen(caller, ReviewId.parse(review).map(PlanId::of)).stream()
                        .toList());
        return found.map(plan -> PlanView.of(plan, today()));
    }

    /** With its actions. */
    @GetMapping("/{id}")
    @Answers(PlanView.WithActions.class)
    ResponseEntity<?> one(Caller caller, @PathVariable String id) {
        return seen(caller, Optional.of(new PlanId(id)))
                .<ResponseEntity<?>>map(found -> EntityTag.ok(found.version(), withActions(caller, found)))
                .orElseGet(() -> Respond.refused(Plans.ABSENT));
    }

    private Optional<Versioned<Plan>> seen(Caller caller, Optional<PlanId> id) {
        return id.flatMap(plans::find).filter(found -> found.body().isSeenBy(caller.organisation()));
    }

    private PlanView.WithActions withActions(Caller caller, Versioned<Plan> found) {
        Authority authority = authorities.orNone(caller);
        List<ActionView> seen = actions.of(found.body().review()).stream()
                .filter(action -> action.body().isSeenBy(caller.organisation()))
                .map(action -> ActionView.of(action, authority, today()))
                .toList();
        return new PlanView.WithActions(PlanView.of(found, today()), seen);
    }

    private LocalDate today() {
        return EnglishTime.today(clock);
    }
}
