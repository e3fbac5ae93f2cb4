package countersign.actions.plan.opening;

import countersign.actions.action.ReviewId;
import countersign.actions.plan.opening.Standings.Condition;
import countersign.actions.plan.opening.Standings.Standing;
import countersign.bpmn.Elements;
import countersign.bpmn.ModelNames;
import countersign.bpmn.RequirementStanding;
import countersign.bpmn.Requirements;
import countersign.bpmn.UnmetWords;
import countersign.platform.calls.Remote;
import countersign.platform.stuck.StoppedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stops a plan of a revision that nobody has approved, whatever the engine says. */
@Component
class RequireApproval {

    private final Standings standings;

    RequireApproval(Standings standings) {
        this.standings = standings;
    }

    /** The Board's conditions. Throws if the plan must not be opened, or while signoff-service cannot say. */
    List<Condition> conditions(ReviewId review, int revision) {
        Optional<Standing> standing = Remote.find(() -> standings.of(review.value(), revision));
        List<RequirementStanding> told = standing.map(Standing::requirements).orElse(List.of());
        List<String> lacks = Requirements.ofStage(Elements.OPEN_PLAN).stream()
                .flatMap(requirement -> RequirementStanding.lacks(told, requirement))
                .distinct()
                .toList();
        if (!lacks.isEmpty()) {
            throw new StoppedException(
                    UnmetWords.why(ModelNames.ofElement(Elements.OPEN_PLAN), lacks), UnmetWords.ADVICE);
        }
        return standing.map(Standing::conditions).orElse(List.of());
    }
}
