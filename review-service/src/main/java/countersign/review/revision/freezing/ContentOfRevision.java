package countersign.review.revision.freezing;

import countersign.review.form.AnswersJson;
import countersign.review.form.FilledForm;
import countersign.review.form.Form;
import countersign.review.form.Section;
import countersign.review.form.published.Forms;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.review.Review;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.FindingContent;
import countersign.review.revision.document.RevisionContent.FormUsed;
import countersign.review.revision.document.RevisionContent.InlineResponse;
import countersign.review.revision.document.RevisionContent.PrioritiesContent;
import countersign.review.revision.material.DraftAction;
import countersign.review.revision.material.Finding;
import countersign.review.revision.material.Priorities;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the content of a revision together: what was drafted, and the responses that it cites. */
@Component
class ContentOfRevision {

    private final Forms forms;
    private final Programme programme;
    private final CitedResponses cited;

    ContentOfRevision(Forms forms, Programme programme, CitedResponses cited) {
        this.forms = forms;
        this.programme = programme;
        this.cited = cited;
    }

    RevisionContent of(Review review, Draft draft, Instant frozenAt) {
        Form assessed = forms.get(programme.form(FormUse.SELF_ASSESSMENT));
        return new RevisionContent(
                RevisionContent.SCHEMA,
                review.id().value(),
                review.icb().value(),
                review.terms().region().value(),
                review.title(),
                draft.ref().number(),
                frozenAt.toString(),
                List.of(inline(draft.material().returned())),
                draft.material().findings().stream()
                        .map(finding -> finding(finding, assessed))
                        .toList(),
                draft.material().actions().stream()
                        .map(ContentOfRevision::action)
                        .toList(),
                cited.of(review.id()));
    }

    private InlineResponse inline(FilledForm returned) {
        return new InlineResponse(
                FormUse.REVIEW_OUTCOME.word(),
                FormUsed.of(forms.published(returned.form())),
                AnswersJson.write(returned.answers()));
    }

    private static FindingContent finding(Finding finding, Form assessed) {
        Priorities priorities = finding.priorities();
        return new FindingContent(
                finding.domain(),
                assessed.section(finding.domain()).map(Section::title).orElseThrow(),
                finding.finding(),
                finding.strengths(),
                new PrioritiesContent(priorities.essential(), priorities.enhancer(), priorities.desirable()));
    }

    private static ActionContent action(DraftAction action) {
        return new ActionContent(
                action.id().value(),
                action.domain(),
                action.title(),
                action.description(),
                action.term().word(),
                action.scope().word(),
                action.lead().value(),
                action.owner(),
                action.due().toString());
    }
}
