package countersign.actions.plan.opening;

import countersign.actions.plan.NamedOrganisation;
import countersign.platform.calls.ServiceTokenFeign;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The frozen revisions of review-service, read as this service. */
@FeignClient(
        name = "revisions",
        url = "${countersign.services.review.url}",
        path = "/api/review/reviews",
        configuration = ServiceTokenFeign.class)
interface Revisions {

    @GetMapping("/{id}/revisions/{revision}/content.json")
    ApprovedRevision content(@PathVariable("id") String reviewId, @PathVariable("revision") int revision);

    @GetMapping("/{id}/revisions/{revision}")
    Manifest manifest(@PathVariable("id") String reviewId, @PathVariable("revision") int revision);

    /** What is used here of what review-service says about the revision: how its organisations are called. */
    record Manifest(@Nullable List<NamedOrganisation> organisations) {

        List<NamedOrganisation> named() {
            return organisations == null ? List.of() : organisations;
        }
    }
}
