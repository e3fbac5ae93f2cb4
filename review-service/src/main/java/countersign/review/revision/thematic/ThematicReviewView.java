package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.review.instrument.Domain;
import countersign.review.instrument.Instrument;
import countersign.review.outcome.FieldError;
import countersign.review.review.ReviewId;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.contradiction.Contradiction;
import countersign.review.revision.material.Completeness;
import countersign.review.revision.material.DraftAction;
import countersign.review.revision.material.DraftActionId;
import countersign.review.revision.material.Finding;
import countersign.review.revision.material.Priorities;
import countersign.review.revision.material.Scope;
import countersign.review.revision.material.Term;
import countersign.review.revision.returnfields.ReturnFields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thematic review as its authors see it.
 *
 * @param state draft or frozen
 * @param cameFrom the stage that sent the revision before this one back, if any
 * @param waitedFor whether the process waits for it to be handed over
 * @param mayEdit whether the caller may change it now
 * @param missing what is missing before it can be handed over
 */
record ThematicReviewView(
        ReviewId reviewId,
        OdsCode icb,
        String reviewTitle,
        int revision,
        String state,
        long version,
        @Nullable String cameFrom,
        boolean waitedFor,
        boolean mayEdit,
        List<FindingView> findings,
        List<ActionView> draftActions,
        ReturnFields returnFields,
        List<Contradiction> contradictions,
        CoverageView coverage,
        List<FieldError> missing) {

    record FindingView(int domain, String title, String finding, String strengths, Priorities priorities) {}

    record ActionView(
            DraftActionId draftId,
            int domain,
            String title,
            String description,
            Term term,
            Scope scope,
            OdsCode lead,
            String owner,
            LocalDate due) {

        static ActionView of(DraftAction action) {
            return new ActionView(
                    action.id(),
                    action.domain(),
                    action.title(),
                    action.description(),
                    action.term(),
                    action.scope(),
                    action.lead(),
                    action.owner(),
                    action.due());
        }
    }

    static ThematicReviewView of(
            Thematic thematic,
            boolean mayWrite,
            Instrument instrument,
            List<Contradiction> contradictions,
            CoverageView coverage) {
        Revision revision = thematic.revision();
        boolean waitedFor = revision instanceof Draft draft && draft.job().isPresent();
        return new ThematicReviewView(
                revision.ref().review(),
                revision.icb(),
                thematic.review().title(),
                revision.ref().number(),
                state(revision),
                thematic.version(),
                revision instanceof Draft draft ? draft.cameFrom().orElse(null) : null,
                waitedFor,
                mayWrite && revision instanceof Draft,
                revision.material().findings().stream()
                        .map(finding -> view(finding, instrument))
                        .toList(),
                revision.material().actions().stream().map(ActionView::of).toList(),
                revision.material().returnFields(),
                contradictions,
                coverage,
                Completeness.missing(revision.material()));
    }

    private static String state(Revision revision) {
        return switch (revision) {
            case Draft draft -> "draft";
            case Frozen frozen -> "frozen";
        };
    }

    private static FindingView view(Finding finding, Instrument instrument) {
        return new FindingView(
                finding.domain(),
                instrument.domain(finding.domain()).map(Domain::title).orElse(""),
                finding.finding(),
                finding.strengths(),
                finding.priorities());
    }
}
