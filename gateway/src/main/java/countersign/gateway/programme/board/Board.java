package countersign.gateway.programme.board;

import countersign.gateway.work.AllWork;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about one review, from all services.
 *
 * @param away what is missing here, in words
 */
public record Board(
        Review review,
        List<AssessmentState> assessments,
        List<ReturnState> returns,
        List<Decision> decisions,
        List<Sheet> sheets,
        List<PlanState> plans,
        AllWork.Found open,
        List<String> away) {

    public boolean waits(String kind) {
        return open.items().stream().anyMatch(item -> item.kind().equals(kind));
    }

    /** The last decision of a group, whatever the revision, unless the route had moved on. */
    public Optional<Decision> lastDecision(String stage) {
        return decisions.stream()
                .filter(decision -> stage.equals(decision.stage()) && !decision.overtaken())
                .max(Comparator.comparing(Decision::decidedAt));
    }

    public Optional<Sheet> sheet() {
        return sheets.stream()
                .filter(sheet -> sheet.revision() == review.revision())
                .findFirst();
    }

    public Optional<ReturnState> lastReturn(String kind) {
        return returns.stream().filter(one -> one.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    public Optional<PlanState> plan() {
        return plans.stream().findFirst();
    }
}
