package countersign.review.nhsereturn.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.calls.ServiceTokenFeign;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The evidence bundles in signoff-service. */
@FeignClient(
        name = "signoff-bundles",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff/bundles",
        configuration = ServiceTokenFeign.class)
interface SignoffBundles {

    /** The return for which one is asked, and the files that this service gives out. */
    record Asked(
            String kind,
            String reviewId,
            @Nullable Integer revision,
            String icb,
            String region,
            List<EvidenceFile> files) {}

    /** A bundle: what the statements say is passed on as it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bundle(
            String madeAt,
            String about,
            String manifestSha256,
            List<String> faults,
            List<Map<String, Object>> signed,
            List<EvidenceFile> files) {}

    @PutMapping("/{id}")
    Bundle make(@PathVariable("id") String returnId, @RequestBody Asked asked);

    @GetMapping("/{id}")
    Bundle bundle(@PathVariable("id") String returnId);

    @GetMapping("/{id}/files/{name}")
    byte[] file(@PathVariable("id") String returnId, @PathVariable("name") String name);
}
