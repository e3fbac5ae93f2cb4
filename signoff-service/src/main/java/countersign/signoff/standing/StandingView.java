package countersign.signoff.standing;

import countersign.bpmn.Requirement;
import countersign.bpmn.RequirementStanding;
import countersign.signoff.appointment.Slot;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.state.Condition;
import countersign.signoff.task.state.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a revision stands, for the suite's own services.
 *
 * @param contentSha256 of what was frozen
 * @param board the Board's last decision on it; null while there is none
 * @param requirements each that can be told here, and whether it stands
 */
record StandingView(
        String reviewId,
        int revision,
        String contentSha256,
        Sheet sheet,
        @Nullable Board board,
        List<RequirementStanding> requirements) {

    private static final String NONE = "none";
    private static final String DISPUTED = "disputed";
    private static final String COMPLETE = "complete";

    /**
     * The sheet.
     *
     * @param state none, open, declined, complete, superseded; disputed if it looks complete and is not to be believed
     * @param contentSha256 of what the sheet asks to sign; null if there is no sheet
     * @param faults why it is not complete, in sentences
     */
    record Sheet(
            String state,
            @Nullable String contentSha256,
            List<String> signed,
            List<String> outstanding,
            List<String> faults) {}

    record Board(String outcome, @Nullable LocalDate meetingDate, Instant decidedAt, List<Condition> conditions) {}

    static StandingView of(Standing standing) {
        var manifest = standing.manifest();
        return new StandingView(
                manifest.reviewId().value(),
                manifest.revision(),
                manifest.contentSha256().hex(),
                sheet(standing),
                standing.board().map(StandingView::board).orElse(null),
                Standing.TOLD.stream().map(each -> told(standing, each)).toList());
    }

    private static Sheet sheet(Standing standing) {
        var slots = standing.manifest().slots();
        return standing.sheet()
                .map(sheet -> new Sheet(
                        state(sheet, standing.sheetFaults()),
                        sheet.content().hex(),
                        slots.stream()
                                .filter(slot -> isSigned(sheet, slot))
                                .map(Slot::id)
                                .toList(),
                        slots.stream()
                                .filter(slot -> !isSigned(sheet, slot))
                                .map(Slot::id)
                                .toList(),
                        standing.sheetFaults()))
                .orElseGet(() -> new Sheet(
                        NONE, null, List.of(), slots.stream().map(Slot::id).toList(), standing.sheetFaults()));
    }

    private static String state(SignOffSheet sheet, List<String> faults) {
        String word = sheet.status().word();
        return word.equals(COMPLETE) && !faults.isEmpty() ? DISPUTED : word;
    }

    private static boolean isSigned(SignOffSheet sheet, Slot slot) {
        return sheet.signatureOf(slot).isPresent();
    }

    private static Board board(Decision decision) {
        return new Board(decision.outcome().word(), decision.meeting(), decision.at(), decision.commitments());
    }

    private static RequirementStanding told(Standing standing, Requirement requirement) {
        var lacks = standing.lacks(requirement);
        return new RequirementStanding(requirement.word(), lacks.isEmpty(), lacks);
    }
}
