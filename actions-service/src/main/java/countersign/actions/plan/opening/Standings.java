package countersign.actions.plan.opening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.bpmn.RequirementStanding;
import countersign.platform.calls.ServiceTokenFeign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What signoff-service says of a revision: whether it is signed, and what the Board decided. */
@FeignClient(name = "standings", url = "${countersign.services.signoff.url}", configuration = ServiceTokenFeign.class)
interface Standings {

    @GetMapping("/api/signoff/reviews/{review}/revisions/{revision}/standing")
    Standing of(@PathVariable("review") String review, @PathVariable("revision") int revision);

    /** The members that are used here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(
            @Nullable List<RequirementStanding> requirements,
            @Nullable Board board) {

        List<Condition> conditions() {
            return board == null || board.conditions() == null ? List.of() : board.conditions();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Board(@Nullable List<Condition> conditions) {}

    /** A condition; owner and day may have been left open. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Condition(
            String text, @Nullable String owner, @Nullable LocalDate due) {}
}
