package countersign.gateway.programme;

import countersign.gateway.work.AllWork;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about one review, from all services.
 *
 * @param away what is missing here, in words
 */
record Board(
        Review review,
        List<ReviewClient.AssessmentState> assessments,
        List<ReviewClient.ReturnState> returns,
        List<SignoffClient.Decision> decisions,
        List<SignoffClient.Sheet> sheets,
        List<PlanClient.PlanState> plans,
        AllWork.Found open,
        List<String> away) {

    boolean waits(String kind) {
        return open.items().stream().anyMatch(item -> item.kind().equals(kind));
    }

    /** The last decision of a group, whatever the revision, unless the route had moved on. */
    Optional<SignoffClient.Decision> lastDecision(String stage) {
        return decisions.stream()
                .filter(decision -> stage.equals(decision.stage()) && !decision.overtaken())
                .max(Comparator.comparing(SignoffClient.Decision::decidedAt));
    }

    Optional<SignoffClient.Sheet> sheet() {
        return sheets.stream()
                .filter(sheet -> sheet.revision() == review.revision())
                .findFirst();
    }

    Optional<ReviewClient.ReturnState> lastReturn(String kind) {
        return returns.stream().filter(one -> one.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    Optional<PlanClient.PlanState> plan() {
        return plans.stream().findFirst();
    }
}
