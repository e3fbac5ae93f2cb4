package countersign.gateway.programme.board;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "programme-signoff",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff",
        configuration = UserFeign.class)
interface SignoffClient {

    @GetMapping("/reviews/{id}/progress")
    SignoffProgress progress(@PathVariable("id") String review);
}
