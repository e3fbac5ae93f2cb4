package countersign.gateway.organisation;

import countersign.gateway.call.UserFeign;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "organisations",
        url = "${countersign.services.review.url}",
        path = "/api/review/organisations",
        configuration = UserFeign.class)
interface OrganisationClient {

    /** An organisation by its ODS code. */
    record Organisation(@Nullable String name) {}

    @GetMapping("/{ods}")
    Organisation organisation(@PathVariable("ods") String ods);
}
