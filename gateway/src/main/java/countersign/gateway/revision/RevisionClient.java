package countersign.gateway.revision;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "revision", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface RevisionClient {

    /** What is known about a revision without reading it. */
    record Manifest(
            String reviewId,
            int revision,
            String title,
            String contentSha256,
            String documentSha256,
            Instant frozenAt) {}

    /** How far the review is: the last revision that was handed over. */
    record Progress(int revision) {}

    @GetMapping("/api/review/reviews/{id}/progress")
    Progress progress(@PathVariable("id") String review);

    @GetMapping("/api/review/reviews/{id}/revisions/{n}")
    Manifest manifest(@PathVariable("id") String review, @PathVariable("n") int revision);

    /** The exact bytes; nothing on the way may decode them. */
    @GetMapping("/api/review/reviews/{id}/revisions/{n}/document.html")
    byte[] document(@PathVariable("id") String review, @PathVariable("n") int revision);

    @GetMapping("/api/review/reviews/{id}/revisions/{n}/content.json")
    byte[] content(@PathVariable("id") String review, @PathVariable("n") int revision);
}
