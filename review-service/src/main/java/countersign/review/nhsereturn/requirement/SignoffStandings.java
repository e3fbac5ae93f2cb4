package countersign.review.nhsereturn.requirement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.bpmn.RequirementStanding;
import countersign.platform.calls.ServiceTokenFeign;
import countersign.review.nhsereturn.file.BoardApproval;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What signoff-service says of a revision: whether it is signed, and what the Board decided. */
@FeignClient(
        name = "signoff-standings",
        url = "${countersign.services.signoff.url}",
        configuration = ServiceTokenFeign.class)
interface SignoffStandings {

    @GetMapping("/api/signoff/reviews/{review}/revisions/{number}/standing")
    Standing standing(@PathVariable("review") String review, @PathVariable("number") int number);

    /** The members that are used here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(
            String contentSha256,
            List<RequirementStanding> requirements,
            @Nullable BoardApproval board) {

        Optional<BoardApproval> approval() {
            return Optional.ofNullable(board);
        }
    }
}
