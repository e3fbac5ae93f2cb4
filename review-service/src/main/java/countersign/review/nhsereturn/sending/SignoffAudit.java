package countersign.review.nhsereturn.sending;

import countersign.platform.calls.ServiceTokenFeign;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The audit chains in signoff-service. */
@FeignClient(
        name = "signoff-audit-checkpoints",
        url = "${countersign.services.signoff.url}",
        configuration = ServiceTokenFeign.class)
interface SignoffAudit {

    /** The checkpoint as it is: whoever checks it needs all of it. */
    @GetMapping("/api/signoff/audit/{icb}/checkpoint")
    @Nullable
    Map<String, Object> checkpoint(@PathVariable String icb);
}
