package countersign.gateway.client.actions;

import countersign.gateway.client.EveryService;
import countersign.gateway.client.Visibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans and actions of actions-service. */
@FeignClient(name = "actions", url = "${countersign.services.actions.url}", path = "/api/actions")
public interface ActionsClient extends EveryService {

    /** None or one. */
    record Plans(List<PlanId> items) {}

    /** A plan's id. */
    record PlanId(String id) {}

    /** A plan with its actions. */
    record Plan(
            String id,
            String reviewId,
            String reviewTitle,
            String state,
            int actionsInAll,
            int closed,
            int overdue,
            List<Action> actions) {

        public boolean complete() {
            return state.equals("complete");
        }
    }

    /**
     * How far a review's plan is; known to whoever sees the review, whether or not shown the plan.
     *
     * @param state none, running or complete
     * @param counts null where the signed-in person is not shown the plan
     */
    record Progress(String state, @Nullable Counts counts, Visibility openWork) {}

    /** The plan's actions. */
    record Counts(int actionsInAll, int closed, int overdue) {}

    /** Word on how an action is going. */
    record Update(String text, String status) {}

    /** Who sees to it, and by when. */
    record Assignment(@Nullable String owner, @Nullable LocalDate due) {}

    /** That it is done, and what shows it. */
    record Closure(String evidence) {}

    /** That it was closed by mistake, and why it is open again. */
    record Reopening(String reason) {}

    @GetMapping("/plans")
    Plans plansOf(@RequestParam("review") String review);

    /** Answers 404 for a review that the person does not see; an empty list of plans does not tell. */
    @GetMapping("/reviews/{id}/progress")
    Progress progress(@PathVariable("id") String review);

    @GetMapping("/plans/{id}")
    Plan plan(@PathVariable("id") String id);

    @GetMapping("/actions/{id}")
    Action action(@PathVariable("id") String id);

    @PostMapping("/actions/{id}/updates")
    void update(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Update update);

    @PostMapping("/actions/{id}/assignment")
    void assign(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Assignment assignment);

    @PostMapping("/actions/{id}/closure")
    void close(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Closure closure);

    @PostMapping("/actions/{id}/reopening")
    void reopen(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Reopening reopening);
}
