package countersign.review.revision.thematic;

import countersign.platform.identity.Caller;
import countersign.review.form.FilledForm;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Post;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.response.ResponseSummaries;
import countersign.review.review.Review;
import countersign.review.revision.contradiction.Statements;
import org.springframework.stereotype.Component;

/** Shows the thematic review beside what speaks against it and who is missing from it. */
@Component
class ThematicReviewViews {

    private final ResponseSummaries summaries;
    private final Statements statements;
    private final Forms forms;
    private final Programme programme;
    private final Authorities authorities;

    ThematicReviewViews(
            ResponseSummaries summaries,
            Statements statements,
            Forms forms,
            Programme programme,
            Authorities authorities) {
        this.summaries = summaries;
        this.statements = statements;
        this.forms = forms;
        this.programme = programme;
        this.authorities = authorities;
    }

    ThematicReviewView view(Thematic thematic, Caller caller) {
        Review review = thematic.review();
        FilledForm returned = thematic.revision().material().returned();
        return ThematicReviewView.of(
                thematic,
                authorities.of(caller).holds(Post.REVIEW_LEAD, review.icb()),
                forms.get(programme.form(FormUse.SELF_ASSESSMENT)),
                forms.get(returned.form()),
                statements.contradictions(review.id(), returned),
                CoverageView.of(summaries.of(review.id())));
    }
}
