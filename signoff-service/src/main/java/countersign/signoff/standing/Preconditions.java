package countersign.signoff.standing;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Requirements;
import countersign.bpmn.UnmetWords;
import countersign.platform.stuck.StoppedException;
import countersign.signoff.review.Revision;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds a stage against what the table says it requires, whoever or whatever asks for it. */
@Component
public class Preconditions {

    private final FindStanding findStanding;

    Preconditions(FindStanding findStanding) {
        this.findStanding = findStanding;
    }

    /** Why the stage must not go on with this revision; empty if everything it requires stands. */
    public Optional<StoppedException> unmet(String stage, Revision revision) {
        var required = Requirements.ofStage(stage);
        if (required.isEmpty()) {
            return Optional.empty();
        }
        List<String> lacks = findStanding
                .of(revision)
                .map(standing -> required.stream()
                        .flatMap(requirement -> standing.lacks(requirement).stream())
                        .distinct()
                        .toList())
                .orElse(List.of("Revision %d is not frozen.".formatted(revision.number())));
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new StoppedException(UnmetWords.why(ModelNames.ofElement(stage), lacks), UnmetWords.ADVICE));
    }
}
