package countersign.signoff.progress;

import countersign.platform.http.Visibility;
import countersign.platform.identity.Caller;
import countersign.signoff.decision.DecisionView;
import countersign.signoff.proof.SheetView;
import java.util.List;

/**
 * What a reader may know of a review with its groups and signatories. Decisions and sheets are complete for every
 * reader, in the order in which they were made.
 *
 * @param stages those that a revision has come to; the others have not started
 * @param words whether the reader is shown reasons, feedback, conditions and names
 * @param openWork whether the reader is shown what waits on whom
 */
record ProgressView(
        List<StageView> stages,
        Visibility words,
        List<DecisionView> decisions,
        List<SheetView> sheets,
        Visibility openWork) {

    ProgressView withoutWords(Caller reader) {
        return new ProgressView(
                stages,
                Visibility.NOT_SHOWN,
                decisions.stream().map(DecisionView::withoutWords).toList(),
                sheets.stream()
                        .map(sheet -> sheet.withoutWords(reader::belongsTo))
                        .toList(),
                Visibility.NOT_SHOWN);
    }
}
