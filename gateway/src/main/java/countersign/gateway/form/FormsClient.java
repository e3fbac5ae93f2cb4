package countersign.gateway.form;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "forms", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface FormsClient {

    @GetMapping("/api/review/forms/{id}/versions/{version}")
    Form form(@PathVariable("id") String id, @PathVariable("version") int version);
}
