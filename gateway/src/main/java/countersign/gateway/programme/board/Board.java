package countersign.gateway.programme.board;

import countersign.gateway.work.AllWork;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the services tell the signed-in person about one review.
 *
 * @param signoff empty when signoff-service did not answer
 * @param plan empty when actions-service did not answer
 * @param away what is missing here, in words
 */
public record Board(
        Review review,
        ReviewProgress progress,
        Optional<SignoffProgress> signoff,
        Optional<PlanProgress> plan,
        List<AssessmentState> assessments,
        List<ReturnState> returns,
        AllWork.Found open,
        List<String> away) {

    public boolean may(String what) {
        return progress.may().contains(what);
    }

    public Optional<ReturnState> lastReturn(String kind) {
        return returns.stream().filter(one -> one.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    /** Whether what waits, on whomever, is known whole. */
    public boolean showsAllWork() {
        return away.isEmpty()
                && progress.openWork() == Visibility.SHOWN
                && signoff.filter(known -> known.openWork() == Visibility.SHOWN).isPresent()
                && plan.filter(known -> known.openWork() == Visibility.SHOWN).isPresent();
    }
}
