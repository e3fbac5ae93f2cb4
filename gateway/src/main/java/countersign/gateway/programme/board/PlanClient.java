package countersign.gateway.programme.board;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "programme-plan",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface PlanClient {

    @GetMapping("/plans")
    Items<PlanState> plans(@RequestParam("review") String review);
}
