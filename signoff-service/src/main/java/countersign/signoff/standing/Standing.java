package countersign.signoff.standing;

import countersign.bpmn.Requirement;
import countersign.signoff.review.RevisionManifest;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.state.Decision;
import countersign.signoff.task.state.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a frozen revision stands.
 *
 * @param latest the number of the highest revision of its review that has come here
 * @param sheet its sheet as it is stored; whether it is to be believed is in the faults
 * @param sheetFaults why the sheet is no complete one of this revision, in sentences; none if it is
 * @param board the Board's last decision on these very bytes
 */
public record Standing(
        RevisionManifest manifest,
        int latest,
        Optional<SignOffSheet> sheet,
        List<String> sheetFaults,
        Optional<Decision> board) {

    /** What can be told here; the rest is known to other services. */
    static final Set<Requirement> TOLD = EnumSet.of(
            Requirement.COMPLETE_SHEET,
            Requirement.BOARD_APPROVAL,
            Requirement.BOARD_REJECTION,
            Requirement.OPEN_DECLINE);

    private static final Set<Outcome> APPROVALS = EnumSet.of(Outcome.APPROVED, Outcome.APPROVED_WITH_CONDITIONS);

    /** Why a requirement does not stand, in sentences; none if it stands. */
    public List<String> lacks(Requirement requirement) {
        return switch (requirement) {
            case COMPLETE_SHEET -> current().orElse(sheetFaults);
            case BOARD_APPROVAL -> current().orElseGet(() -> boardIs(APPROVALS, "approved"));
            case BOARD_REJECTION -> current().orElseGet(() -> boardIs(EnumSet.of(Outcome.REJECTED), "rejected"));
            case OPEN_DECLINE -> current().orElseGet(this::declined);
            case ACCEPTED_RETURN -> throw new IllegalArgumentException("Only review-service knows the returns");
        };
    }

    private Optional<List<String>> current() {
        return latest <= manifest.revision()
                ? Optional.empty()
                : Optional.of(List.of("Revision %d is no longer the one under consideration: revision %d is."
                        .formatted(manifest.revision(), latest)));
    }

    private List<String> boardIs(Set<Outcome> outcomes, String wanted) {
        if (board.isEmpty()) {
            return List.of(
                    "The ICB Board has not decided on revision %d as it was frozen.".formatted(manifest.revision()));
        }
        Outcome last = board.get().outcome();
        return outcomes.contains(last)
                ? List.of()
                : List.of("The ICB Board has not %s revision %d: its last decision is “%s”."
                        .formatted(wanted, manifest.revision(), last.word()));
    }

    private List<String> declined() {
        boolean open = sheet.stream()
                .flatMap(it -> it.declines().stream())
                .anyMatch(decline -> decline.askedAgainAt() == null);
        return open ? List.of() : List.of("No office has declined to sign revision %d.".formatted(manifest.revision()));
    }
}
