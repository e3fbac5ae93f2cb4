package countersign.gateway.page;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

@FeignClient(name = "me", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface MeClient {

    @GetMapping("/api/review/me")
    Me me();
}
