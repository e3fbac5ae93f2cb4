package countersign.review.revision;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.review.exact.CheckedBytes;
import countersign.review.organisation.Organisations;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.Revision.Frozen;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was frozen, for those with a part in the review. Drafts are not among it. */
@RestController
@RequestMapping("/api/review/reviews/{id}/revisions")
class RevisionController {

    private final Revisions revisions;
    private final Reviews reviews;
    private final Organisations organisations;
    private final CheckedBytes checked;
    private final CitedBytes cited;

    RevisionController(
            Revisions revisions, Reviews reviews, Organisations organisations, CheckedBytes checked, CitedBytes cited) {
        this.checked = checked;
        this.cited = cited;
        this.revisions = revisions;
        this.reviews = reviews;
        this.organisations = organisations;
    }

    @GetMapping
    @Answers(value = Manifest.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        ReviewId review = ReviewId.inPath(id);
        return Respond.with(
                seen(review, caller),
                seen -> ResponseEntity.ok(Page.whole(revisions.frozen(review).stream()
                        .map(frozen -> manifest(frozen, seen))
                        .toList())));
    }

    @GetMapping("/{number}")
    @Answers(Manifest.class)
    ResponseEntity<?> manifest(Caller caller, @PathVariable String id, @PathVariable String number) {
        return Respond.ok(seen(ReviewId.inPath(id), caller)
                .then(review -> find(caller, id, number).map(frozen -> manifest(frozen, review))));
    }

    @GetMapping(path = "/{number}/content.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Answers(Object.class)
    ResponseEntity<?> content(Caller caller, @PathVariable String id, @PathVariable String number) {
        return Respond.with(
                find(caller, id, number).then(frozen -> checked.json(frozen.content())), content -> content);
    }

    @GetMapping(path = "/{number}/document.html")
    @Answers(value = String.class, mediaType = "text/html")
    ResponseEntity<?> document(Caller caller, @PathVariable String id, @PathVariable String number) {
        return Respond.with(
                find(caller, id, number).then(frozen -> checked.html(frozen.document())), document -> document);
    }

    /** A response as it was cited, for the people of the owner: its canonical bytes. */
    @GetMapping(path = "/{number}/responses/{response}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Answers(Object.class)
    ResponseEntity<?> response(
            Caller caller, @PathVariable String id, @PathVariable String number, @PathVariable String response) {
        Outcome<Frozen> owned = find(caller, id, number)
                .then(frozen -> caller.belongsTo(frozen.icb())
                        ? Outcome.done(frozen)
                        : Outcome.refused(new Refusal.NotPermitted(
                                "owner-only", "Only the ICB whose review it is reads the responses that it cites.")));
        return Respond.with(owned.then(frozen -> cited.find(frozen, response)).then(checked::json), content -> content);
    }

    private Outcome<Frozen> find(Caller caller, String id, String number) {
        RevisionRef ref = RevisionRef.inPath(id, number);
        return seen(ref.review(), caller)
                .then(seen ->
                        revisions.frozen(ref).map(Outcome::done).orElseGet(() -> Outcome.refused(Revisions.ABSENT)));
    }

    private Manifest manifest(Frozen frozen, Review review) {
        return Manifest.of(frozen, organisations, review.terms().milestones());
    }

    private Outcome<Review> seen(ReviewId id, Caller caller) {
        return reviews.find(id)
                .map(Versioned::body)
                .filter(review -> RevisionSight.sees(review, caller))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reviews.ABSENT));
    }
}
