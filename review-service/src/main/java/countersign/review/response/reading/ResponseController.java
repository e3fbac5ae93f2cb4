package countersign.review.response.reading;

import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review")
class ResponseController {

    private final Responses responses;
    private final ResponseSummaries summaries;
    private final Reviews reviews;
    private final Authorities authorities;
    private final ResponseViews views;

    ResponseController(
            Responses responses,
            ResponseSummaries summaries,
            Reviews reviews,
            Authorities authorities,
            ResponseViews views) {
        this.responses = responses;
        this.summaries = summaries;
        this.reviews = reviews;
        this.authorities = authorities;
        this.views = views;
    }

    @GetMapping("/responses/{id}")
    @Answers(ResponseView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        Authority authority = authorities.of(caller);
        Outcome<Versioned<Response>> readable = responses
                .find(ResponseId.inPath(id), authority)
                .map(found -> Sight.refusesToRead(found.body(), authority)
                        .<Outcome<Versioned<Response>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(asSeen(found, authority))))
                .orElseGet(() -> Outcome.refused(Sight.ABSENT));
        return Respond.with(readable, found -> EntityTag.ok(found.version(), views.view(found, authority)));
    }

    /** Its provider sees by whom it is cited; an owner sees what is its own review's of it. */
    private static Versioned<Response> asSeen(Versioned<Response> found, Authority authority) {
        Response whole = found.body();
        return authority.isOf(whole.subject().provider())
                ? found
                : whole.citedFor(authority)
                        .map(response -> new Versioned<>(found.id(), response.versionOfAnswers(), response))
                        .orElse(found);
    }

    /** States only: the owner sees all of them, a provider its own. */
    @GetMapping("/reviews/{id}/responses")
    @Answers(value = ResponseView.Line.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        return Respond.ok(reviews.seen(ReviewId.inPath(id), caller)
                .then(found -> lines(found.body(), caller))
                .map(Page::whole));
    }

    private Outcome<List<ResponseView.Line>> lines(Review review, Caller caller) {
        boolean owner = caller.belongsTo(review.icb());
        boolean provider =
                caller.organisation().flatMap(review.terms()::participant).isPresent();
        if (!owner && !provider) {
            return Outcome.refused(new Refusal.NotPermitted(
                    "owner-and-providers-only",
                    "Only the owner of the review and its providers see what teams and providers answered."));
        }
        Authority authority = authorities.of(caller);
        return Outcome.done(summaries.of(review.id()).stream()
                .filter(summary ->
                        owner || caller.belongsTo(summary.file().subject().provider()))
                .map(summary -> views.line(summary, authority))
                .toList());
    }
}
