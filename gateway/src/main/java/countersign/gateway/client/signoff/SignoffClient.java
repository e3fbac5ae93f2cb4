package countersign.gateway.client.signoff;

import countersign.gateway.client.EveryService;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What signoff-service knows of reviews. */
@FeignClient(name = "signoff", url = "${countersign.services.signoff.url}", path = "/api/signoff")
public interface SignoffClient extends EveryService {

    record Decisions(List<Decision> items) {}

    @GetMapping("/reviews/{id}/progress")
    SignoffProgress progress(@PathVariable("id") String review);

    @GetMapping("/reviews/{id}/decisions")
    Decisions decisions(@PathVariable("id") String review);
}
