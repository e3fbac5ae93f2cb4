package countersign.platform.audit;

import countersign.platform.calls.ServiceTokenFeign;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The keeper of the chains; it remembers the ids of events. */
@FeignClient(
        name = "audit",
        url = "${countersign.services.signoff.url:http://127.0.0.1:8083}",
        configuration = ServiceTokenFeign.class)
interface AuditRecorder {

    @PostMapping("/api/signoff/audit/entries")
    void record(@RequestBody Map<String, @Nullable Object> entry);
}
