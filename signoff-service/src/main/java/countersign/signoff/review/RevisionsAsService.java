package countersign.signoff.review;

import countersign.platform.calls.ServiceTokenFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The frozen revisions of review-service, asked with this service's own token. */
@FeignClient(
        name = "frozen-revisions",
        url = "${countersign.services.review.url}",
        path = "/api/review/reviews",
        configuration = ServiceTokenFeign.class)
interface RevisionsAsService {

    @GetMapping("/{review}/revisions/{number}")
    RevisionManifest manifest(@PathVariable("review") String review, @PathVariable("number") int number);

    /** The exact bytes that were frozen. */
    @GetMapping("/{review}/revisions/{number}/content.json")
    byte[] content(@PathVariable("review") String review, @PathVariable("number") int number);

    /** The exact bytes that are shown. */
    @GetMapping("/{review}/revisions/{number}/document.html")
    byte[] document(@PathVariable("review") String review, @PathVariable("number") int number);
}
