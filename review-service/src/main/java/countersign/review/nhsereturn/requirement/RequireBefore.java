package countersign.review.nhsereturn.requirement;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Requirement;
import countersign.bpmn.RequirementStanding;
import countersign.bpmn.Requirements;
import countersign.bpmn.UnmetWords;
import countersign.platform.calls.Remote;
import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.Versioned;
import countersign.platform.stuck.StoppedException;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.BoardApproval;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.review.ReviewId;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stops what comes before everything stands that the table says it requires. */
@Component
public class RequireBefore {

    private final SignoffStandings signoff;
    private final Revisions revisions;
    private final Returns returns;

    RequireBefore(SignoffStandings signoff, Revisions revisions, Returns returns) {
        this.signoff = signoff;
        this.revisions = revisions;
        this.returns = returns;
    }

    /**
     * Before a return is prepared, and at each sending: the Board's approval, if the return requires anything. Throws
     * if it must not go, or while nobody can say.
     */
    public Optional<BoardApproval> returning(ReturnFile file) {
        Set<Requirement> required = Requirements.ofReturn(file.kind().word());
        return required.isEmpty()
                ? Optional.empty()
                : check(
                                file.kind().label(),
                                required,
                                file.review(),
                                file.revision().orElseThrow(),
                                file.contentSha256())
                        .flatMap(SignoffStandings.Standing::approval);
    }

    /** Before a stage does what cannot be taken back. Throws if it must not, or while nobody can say. */
    public void stage(String element, ReviewId review) {
        Set<Requirement> required = Requirements.ofStage(element);
        if (required.isEmpty()) {
            return;
        }
        Frozen latest = revisions.frozen(review).stream()
                .findFirst()
                .orElseThrow(() -> stopped(ModelNames.ofElement(element), List.of("No revision is frozen.")));
        check(
                ModelNames.ofElement(element),
                required,
                review,
                latest.ref().number(),
                latest.freezing().contentSha256());
    }

    private Optional<SignoffStandings.Standing> check(
            String what, Set<Requirement> required, ReviewId review, int number, Sha256 content) {
        List<String> lacks = new ArrayList<>();
        if (!isCurrent(review, number, content)) {
            lacks.add("Revision %d, with the content that it has here, is not the one under consideration."
                    .formatted(number));
        }
        Optional<SignoffStandings.Standing> standing = Remote.find(() -> signoff.standing(review.value(), number));
        standing.filter(it -> !it.contentSha256().equals(content.hex()))
                .ifPresent(other -> lacks.add("Another content was signed and decided on."));
        required.forEach(requirement -> lacks.addAll(lacks(requirement, standing, review, number)));
        if (!lacks.isEmpty()) {
            throw stopped(what, lacks.stream().distinct().toList());
        }
        return standing;
    }

    private boolean isCurrent(ReviewId review, int number, Sha256 content) {
        return revisions
                .latest(review)
                .map(Versioned::body)
                .filter(latest -> latest instanceof Frozen frozen
                        && frozen.ref().number() == number
                        && frozen.freezing().contentSha256().equals(content))
                .isPresent();
    }

    private List<String> lacks(
            Requirement requirement, Optional<SignoffStandings.Standing> standing, ReviewId review, int number) {
        if (requirement == Requirement.ACCEPTED_RETURN) {
            return isAccepted(review, number)
                    ? List.of()
                    : List.of("NHS England has not accepted the return of revision %d.".formatted(number));
        }
        return standing.map(it -> RequirementStanding.lacks(it.requirements(), requirement)
                        .toList())
                .orElse(List.of("Signing and the Board know nothing of revision %d.".formatted(number)));
    }

    private boolean isAccepted(ReviewId review, int number) {
        return returns.find(ReturnId.of(review, ReturnKind.REVIEW_OUTCOME, Optional.of(number)))
                .filter(found -> found.body().standing() instanceof Standing.Accepted accepted && accepted.isFinal())
                .isPresent();
    }

    private static StoppedException stopped(String what, List<String> lacks) {
        return new StoppedException(UnmetWords.why(what, lacks), UnmetWords.ADVICE);
    }
}
