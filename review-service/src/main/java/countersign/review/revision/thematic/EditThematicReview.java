package countersign.review.revision.thematic;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.form.Answers;
import countersign.review.form.AnswersJson;
import countersign.review.form.FilledForm;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.published.Forms;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.review.ReviewId;
import countersign.review.revision.material.DraftActionId;
import countersign.review.revision.material.Material;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes one part of the draft. */
@Component
class EditThematicReview {

    private final ThematicReviews thematicReviews;
    private final Forms forms;
    private final Programme programme;
    private final Clock clock;

    EditThematicReview(ThematicReviews thematicReviews, Forms forms, Programme programme, Clock clock) {
        this.thematicReviews = thematicReviews;
        this.forms = forms;
        this.programme = programme;
        this.clock = clock;
    }

    Outcome<Thematic> finding(ReviewId id, Caller caller, IfMatch read, int domain, FindingRequest request) {
        return thematicReviews.edit(
                id,
                caller,
                read,
                new Part.OfDomain(domain),
                (review, before) -> assessed().section(domain).isEmpty()
                        ? Outcome.refused(new Refusal.NotFound("There is no domain " + domain + "."))
                        : request.read(domain).map(before::with));
    }

    Outcome<Thematic> action(ReviewId id, Caller caller, IfMatch read, DraftActionId action, ActionRequest request) {
        return thematicReviews.edit(id, caller, read, new Part.OfAction(action), (review, before) -> request.read(
                        action, review.terms(), assessed(), EnglishTime.today(clock))
                .map(before::with)
                .then(EditThematicReview::notTooMany));
    }

    Outcome<Thematic> withoutAction(ReviewId id, Caller caller, IfMatch read, DraftActionId action) {
        return thematicReviews.edit(id, caller, read, new Part.OfAction(action), (review, before) -> before.action(
                        action)
                .<Outcome<Material>>map(found -> Outcome.done(before.without(action)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("There is no draft action " + action + "."))));
    }

    Outcome<Thematic> returned(ReviewId id, Caller caller, IfMatch read, Map<String, Object> given) {
        return thematicReviews.edit(id, caller, read, new Part.OfReturn(), (review, before) -> {
            FilledForm returned = before.returned();
            return answers(forms.get(returned.form()), given).map(answers -> before.with(returned.with(answers)));
        });
    }

    private static Outcome<Answers> answers(Form form, Map<String, Object> given) {
        List<FieldError> wrong = new ArrayList<>();
        Answers answers = AnswersJson.read(form, given, wrong);
        return FormRules.refuses(form, answers, wrong)
                .<Outcome<Answers>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(answers));
    }

    private static Outcome<Material> notTooMany(Material material) {
        return material.actions().size() <= Material.MOST_ACTIONS
                ? Outcome.done(material)
                : Outcome.refused(new Refusal.Invalid(
                        "too-many-actions",
                        "A revision holds at most " + Material.MOST_ACTIONS + " draft actions; nothing was saved.",
                        List.of(new FieldError("title", "Combine some actions, or remove one first."))));
    }

    /** The form whose sections are the domains. */
    private Form assessed() {
        return forms.get(programme.form(FormUse.SELF_ASSESSMENT));
    }
}
