package countersign.review.nhsereturn.preparing;

import countersign.platform.calls.ServiceTokenFeign;
import countersign.review.nhsereturn.file.BoardApproval;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the Board decided on a revision, as signoff-service has it on record. */
@FeignClient(
        name = "board-decisions",
        url = "${countersign.services.signoff.url}",
        configuration = ServiceTokenFeign.class)
interface BoardDecisions {

    @GetMapping("/api/signoff/reviews/{review}/revisions/{revision}/standing")
    Standing on(@PathVariable("review") String review, @PathVariable("revision") int revision);

    /** What is used here of how a revision stands. */
    record Standing(@Nullable BoardApproval board) {}
}
