package countersign.gateway.client.review;

import java.time.Instant;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Revisions of reviews: what was handed over, exactly as it was. */
@FeignClient(name = "revisions", url = "${countersign.services.review.url}", path = "/api/review/reviews")
public interface RevisionClient {

    /** What is known about a revision without reading it. */
    record Manifest(
            String reviewId,
            int revision,
            String title,
            String contentSha256,
            String documentSha256,
            Instant frozenAt) {}

    @GetMapping("/{id}/revisions/{n}")
    Manifest manifest(@PathVariable("id") String review, @PathVariable("n") int revision);

    /** The exact bytes; nothing on the way may decode them. */
    @GetMapping("/{id}/revisions/{n}/document.html")
    byte[] document(@PathVariable("id") String review, @PathVariable("n") int revision);

    @GetMapping("/{id}/revisions/{n}/content.json")
    byte[] content(@PathVariable("id") String review, @PathVariable("n") int revision);
}
