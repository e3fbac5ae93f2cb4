package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.FieldError;
import countersign.review.form.AnswersJson;
import countersign.review.form.FilledForm;
import countersign.review.form.Form;
import countersign.review.form.FormRef;
import countersign.review.form.FormRules;
import countersign.review.form.Section;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        ReturnedView returned,
        List<DomainView> domains,
        List<ContradictionView> contradictions,
        CoverageView coverage,
        List<FieldError> missing) {

    /**
     * The return, as far as it is written.
     *
     * @param answers by the keys of the form
     * @param asked the keys of what is asked, given the answers
     */
    record ReturnedView(FormRef form, Map<String, Object> answers, List<String> asked) {

        static ReturnedView of(FilledForm filled, Form form) {
            return new ReturnedView(
                    filled.form(), AnswersJson.write(filled.answers()), FormRules.asked(form, filled.answers()));
        }
    }

    /**
     * Two statements that cannot both hold.
     *
     * @param organisation whose statement it is, if one organisation's
     * @param title the one statement, and {@code detail} what speaks against it
     * @param responseId where the answer stands, if it is one
     * @param question the key of what is asked there
     */
    record ContradictionView(
            String kind,
            @Nullable OdsCode organisation,
            String title,
            String detail,
            @Nullable String responseId,
            @Nullable String question) {

        static ContradictionView of(Contradiction found) {
            return new ContradictionView(
                    found.kind(),
                    found.organisation(),
                    found.title(),
                    found.detail(),
                    found.against().respondent().responseId(),
                    found.question());
        }
    }

    /** A section of the form that teams and providers assess themselves with; findings are written about these. */
    record DomainView(int number, String title) {

        static List<DomainView> of(Form assessed) {
            return IntStream.rangeClosed(1, assessed.sections().size())
                    .mapToObj(number -> new DomainView(
                            number, assessed.sections().get(number - 1).title()))
                    .toList();
        }
    }

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
            Form assessed,
            Form returned,
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
                        .map(finding -> view(finding, assessed))
                        .toList(),
                revision.material().actions().stream().map(ActionView::of).toList(),
                ReturnedView.of(revision.material().returned(), returned),
                DomainView.of(assessed),
                contradictions.stream().map(ContradictionView::of).toList(),
                coverage,
                Completeness.missing(revision.material(), returned));
    }

    private static String state(Revision revision) {
        return switch (revision) {
            case Draft draft -> "draft";
            case Frozen frozen -> "frozen";
        };
    }

    private static FindingView view(Finding finding, Form assessed) {
        return new FindingView(
                finding.domain(),
                assessed.section(finding.domain()).map(Section::title).orElse(""),
                finding.finding(),
                finding.strengths(),
                finding.priorities());
    }
}
