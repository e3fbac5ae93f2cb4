package countersign.review.revision.thematic;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.InstrumentRef;
import countersign.review.instrument.Instruments;
import countersign.review.outcome.FieldError;
import countersign.review.outcome.Fields;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.review.ReviewId;
import countersign.review.revision.material.DraftActionId;
import countersign.review.revision.material.Material;
import countersign.review.revision.returnfields.ReturnFieldRules;
import countersign.review.revision.returnfields.ReturnFields;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes one part of the draft. */
@Component
class EditThematicReview {

    private final ThematicReviews thematicReviews;
    private final Instruments instruments;
    private final Clock clock;

    EditThematicReview(ThematicReviews thematicReviews, Instruments instruments, Clock clock) {
        this.thematicReviews = thematicReviews;
        this.instruments = instruments;
        this.clock = clock;
    }

    Outcome<Thematic> finding(ReviewId id, Caller caller, IfMatch read, int domain, FindingRequest request) {
        return thematicReviews.edit(
                id,
                caller,
                read,
                new Part.OfDomain(domain),
                (review, before) -> instrument().domain(domain).isEmpty()
                        ? Outcome.refused(new Refusal.NotFound("The instrument has no domain " + domain + "."))
                        : request.read(domain).map(before::with));
    }

    Outcome<Thematic> action(ReviewId id, Caller caller, IfMatch read, DraftActionId action, ActionRequest request) {
        return thematicReviews.edit(id, caller, read, new Part.OfAction(action), (review, before) -> request.read(
                        action, review.terms(), instrument(), EnglishTime.today(clock))
                .map(before::with)
                .then(EditThematicReview::notTooMany));
    }

    Outcome<Thematic> withoutAction(ReviewId id, Caller caller, IfMatch read, DraftActionId action) {
        return thematicReviews.edit(id, caller, read, new Part.OfAction(action), (review, before) -> before.action(
                        action)
                .<Outcome<Material>>map(found -> Outcome.done(before.without(action)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("There is no draft action " + action + "."))));
    }

    Outcome<Thematic> returnFields(ReviewId id, Caller caller, IfMatch read, ReturnFields request) {
        return thematicReviews.edit(id, caller, read, new Part.OfReturn(), (review, before) -> {
            Fields fields = new Fields();
            ReturnFieldRules.checkDraft(request, fields);
            return fields.refusal()
                    .<Outcome<Material>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(before.with(request)));
        });
    }

    private static Outcome<Material> notTooMany(Material material) {
        return material.actions().size() <= Material.MOST_ACTIONS
                ? Outcome.done(material)
                : Outcome.refused(new Refusal.Invalid(
                        "too-many-actions",
                        "A revision holds at most " + Material.MOST_ACTIONS + " draft actions; nothing was saved.",
                        List.of(new FieldError("title", "Combine some actions, or remove one first."))));
    }

    private Instrument instrument() {
        return instruments.get(InstrumentRef.MATURITY_INDEX);
    }
}
