package countersign.gateway.programme.board;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "programme-plan",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface PlanClient {

    @GetMapping("/reviews/{id}/progress")
    PlanProgress progress(@PathVariable("id") String review);
}
