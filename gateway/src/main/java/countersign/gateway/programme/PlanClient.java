package countersign.gateway.programme;

import countersign.gateway.call.UserFeign;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "programme-plan",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface PlanClient {

    /** All of a list. */
    record Plans(List<PlanState> items) {}

    /** How far a plan is. */
    record PlanState(String state, int actionsInAll, int closed, int overdue) {}

    @GetMapping("/plans")
    Plans plans(@RequestParam("review") String review);
}
