package countersign.actions.plan.opening;

import countersign.platform.calls.ServiceTokenFeign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the Board decided on a revision, as signoff-service has it on record. */
@FeignClient(name = "approvals", url = "${countersign.services.signoff.url}", configuration = ServiceTokenFeign.class)
interface Approvals {

    @GetMapping("/api/signoff/reviews/{review}/revisions/{revision}/standing")
    Approval of(@PathVariable("review") String review, @PathVariable("revision") int revision);

    /** What is used here of how a revision stands. */
    record Approval(@Nullable Board board) {

        List<Condition> conditions() {
            return board == null || board.conditions() == null ? List.of() : board.conditions();
        }
    }

    record Board(String outcome, @Nullable List<Condition> conditions) {}

    /** A condition; owner and day may have been left open. */
    record Condition(
            String text, @Nullable String owner, @Nullable LocalDate due) {}
}
