package countersign.gateway.forum;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@FeignClient(name = "forum", url = "${countersign.services.signoff.url}", configuration = UserFeign.class)
interface ForumClient {

    @GetMapping("/api/signoff/tasks/{id}")
    ForumTask task(@PathVariable("id") String id);

    @PostMapping("/api/signoff/tasks/{id}/decision")
    Decision decide(
            @PathVariable("id") String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody DecisionForm.Sent decision);
}
