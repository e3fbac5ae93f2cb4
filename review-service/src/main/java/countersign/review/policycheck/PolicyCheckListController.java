package countersign.review.policycheck;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.outcome.Respond;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyCheckListController {

    private final PolicyChecks checks;
    private final Reviews reviews;
    private final Authorities authorities;

    PolicyCheckListController(PolicyChecks checks, Reviews reviews, Authorities authorities) {
        this.checks = checks;
        this.reviews = reviews;
        this.authorities = authorities;
    }

    /** The owner sees what every provider answered, a provider its own. */
    @GetMapping("/api/review/reviews/{id}/policy-checks")
    @Answers(value = PolicyCheckView.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        return Respond.ok(reviews.seen(ReviewId.inPath(id), caller)
                .then(found -> readable(found.body(), caller))
                .map(Page::whole));
    }

    private Outcome<List<PolicyCheckView>> readable(Review review, Caller caller) {
        boolean provider =
                caller.organisation().flatMap(review.terms()::participant).isPresent();
        if (!caller.belongsTo(review.icb()) && !provider) {
            return Outcome.refused(new Refusal.NotPermitted(
                    "owner-and-providers-only",
                    "Only the owner of the review and its providers see its policy checks."));
        }
        Authority authority = authorities.of(caller);
        return Outcome.done(checks.versionedOf(review.id()).stream()
                .filter(check ->
                        PolicySight.refusesToRead(check.body(), authority).isEmpty())
                .map(check -> PolicyCheckView.of(check, authority))
                .toList());
    }
}
