package countersign.review.revision;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.review.exact.CheckedBytes;
import countersign.review.organisation.Organisations;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Respond;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.Revision.Frozen;
import java.util.List;
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

    RevisionController(Revisions revisions, Reviews reviews, Organisations organisations, CheckedBytes checked) {
        this.checked = checked;
        this.revisions = revisions;
        this.reviews = reviews;
        this.organisations = organisations;
    }

    @GetMapping
    @Answers(value = Manifest.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        ReviewId review = ReviewId.inPath(id);
        Outcome<List<Frozen>> found =
                isSeen(review, caller) ? Outcome.done(revisions.frozen(review)) : Outcome.refused(Reviews.ABSENT);
        return Respond.with(
                found,
                frozen -> ResponseEntity.ok(
                        Page.whole(frozen.stream().map(this::manifest).toList())));
    }

    @GetMapping("/{number}")
    @Answers(Manifest.class)
    ResponseEntity<?> manifest(Caller caller, @PathVariable String id, @PathVariable String number) {
        return Respond.ok(find(caller, id, number).map(this::manifest));
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

    private Outcome<Frozen> find(Caller caller, String id, String number) {
        RevisionRef ref = RevisionRef.inPath(id, number);
        return isSeen(ref.review(), caller)
                ? revisions.frozen(ref).map(Outcome::done).orElseGet(() -> Outcome.refused(Revisions.ABSENT))
                : Outcome.refused(Revisions.ABSENT);
    }

    private Manifest manifest(Frozen frozen) {
        return Manifest.of(frozen, organisations);
    }

    private boolean isSeen(ReviewId id, Caller caller) {
        return reviews.find(id)
                .map(Versioned::body)
                .filter((Review review) -> RevisionSight.sees(review, caller))
                .isPresent();
    }
}
