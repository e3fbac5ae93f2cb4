package countersign.gateway.client.review.response;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Forms of review-service. */
@FeignClient(name = "forms", url = "${countersign.services.review.url}", path = "/api/review/forms")
public interface FormClient {

    @GetMapping("/{id}/versions/{version}")
    Form form(@PathVariable("id") String id, @PathVariable("version") int version);
}
