package countersign.actions.plan;

import countersign.platform.calls.ServiceTokenFeign;
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
}
