package countersign.platform.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import countersign.platform.calls.ServiceTokenFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The keeper of the chains; it remembers the ids of events. */
@FeignClient(
        name = "audit",
        url = "${countersign.services.signoff.url:http://127.0.0.1:8083}",
        configuration = ServiceTokenFeign.class)
interface AuditRecorder {

    /** Something that happened; {@code at} is an ISO 8601 instant. */
    record Event(String eventId, String at, @JsonUnwrapped AuditMessages.Entry entry) {}

    @PostMapping("/api/signoff/audit/entries")
    void record(@RequestBody Event event);
}
