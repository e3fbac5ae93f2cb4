package countersign.actions.plan.opening;

import countersign.actions.action.ReviewId;
import countersign.actions.plan.opening.Standings.Condition;
import countersign.actions.plan.opening.Standings.Standing;
import countersign.actions.plan.opening.Standings.Told;
import countersign.bpmn.Elements;
import countersign.bpmn.ModelNames;
import countersign.bpmn.Requirement;
import countersign.bpmn.Requirements;
import countersign.bpmn.UnmetWords;
import countersign.platform.calls.Remote;
import countersign.platform.stuck.StoppedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        List<Told> told = standing.map(Standing::requirements).orElse(List.of());
        List<String> lacks = Requirements.ofStage(Elements.OPEN_PLAN).stream()
                .flatMap(requirement -> lacks(told, requirement))
                .distinct()
                .toList();
        if (!lacks.isEmpty()) {
            throw new StoppedException(
                    UnmetWords.why(ModelNames.ofElement(Elements.OPEN_PLAN), lacks), UnmetWords.ADVICE);
        }
        return standing.map(Standing::conditions).orElse(List.of());
    }

    /** What is not told does not stand. */
    private static Stream<String> lacks(List<Told> told, Requirement requirement) {
        return told.stream()
                .filter(each -> each.requirement().equals(requirement.word()))
                .findFirst()
                .map(each -> each.stands() ? Stream.<String>empty() : sentences(each))
                .orElse(Stream.of("Nothing is known about “" + requirement.word() + "”."));
    }

    private static Stream<String> sentences(Told told) {
        List<String> lacks = Objects.requireNonNullElse(told.lacks(), List.of());
        return lacks.isEmpty() ? Stream.of("“" + told.requirement() + "” does not stand.") : lacks.stream();
    }
}
