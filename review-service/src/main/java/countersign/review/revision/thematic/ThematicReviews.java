package countersign.review.revision.thematic;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Post;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.Revisions;
import countersign.review.revision.material.Material;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the thematic review for those who may read or write it. To everyone outside the owner it does not exist. */
@Component
public class ThematicReviews {

    private static final Refusal ABSENT = new Refusal.NotFound("There is no such thematic review.");
    private static final Refusal NOT_BEGUN = new Refusal.NotFound(
            "The thematic review has not begun. It begins when every self-assessment is in or closed.");

    private final Reviews reviews;
    private final Revisions revisions;
    private final Authorities authorities;

    ThematicReviews(Reviews reviews, Revisions revisions, Authorities authorities) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.authorities = authorities;
    }

    /** For the people of the owner. */
    public Outcome<Thematic> toRead(ReviewId id, Caller caller) {
        Optional<Review> review = reviews.find(id).map(Versioned::body).filter(found -> caller.belongsTo(found.icb()));
        return review.isEmpty() ? Outcome.refused(ABSENT) : latest(review.get());
    }

    /** For the review lead of the owner. */
    public Outcome<Thematic> toWrite(ReviewId id, Caller caller) {
        return toRead(id, caller)
                .then(thematic -> authorities
                                .of(caller)
                                .holds(Post.REVIEW_LEAD, thematic.review().icb())
                        ? Outcome.done(thematic)
                        : Outcome.refused(new Refusal.NotPermitted(
                                "not-the-review-lead",
                                "Only the review lead of the ICB whose review it is can write the thematic review.")));
    }

    /** Applies a change to the draft that the caller has read. */
    Outcome<Thematic> edit(ReviewId id, Caller caller, IfMatch read, Edit edit) {
        return toWrite(id, caller).then(thematic -> draft(thematic, read)
                .then(draft -> edit.apply(thematic.review(), draft.material()))
                .then(material -> save(thematic, material, caller)));
    }

    /** The draft, if it is one and as the caller has read it. */
    public static Outcome<Draft> draft(Thematic thematic, IfMatch read) {
        return switch (thematic.revision()) {
            case Frozen frozen ->
                Outcome.refused(new Refusal.WrongState(
                        "revision-frozen",
                        "Revision " + frozen.ref().number()
                                + " is frozen. It can be written again only when a group returns it for rework."));
            case Draft draft ->
                read.matches(thematic.version()) ? Outcome.done(draft) : Outcome.refused(stale(thematic.version()));
        };
    }

    private Outcome<Thematic> latest(Review review) {
        return revisions
                .latest(review.id())
                .map(found -> Outcome.done(new Thematic(review, found)))
                .orElseGet(() -> Outcome.refused(NOT_BEGUN));
    }

    private Outcome<Thematic> save(Thematic before, Material material, Caller caller) {
        long version = before.found().version();
        return revisions.change(before.revision().ref(), found -> {
            if (found.version() != version || !(found.body() instanceof Draft draft)) {
                return Outcome.refused(stale(new Thematic(before.review(), found).version()));
            }
            Draft after = draft.with(material, caller.person());
            boolean same = after.equals(draft);
            Versioned<Revision> written = new Versioned<>(found.id(), same ? version : version + 1, after);
            return Outcome.done(Change.of(after, new Thematic(before.review(), written)));
        });
    }

    private static Refusal stale(long current) {
        return new Refusal.Stale(
                current, "The thematic review was changed after you read it. Read it again first.", Map.of());
    }

    /** What a request makes of the material, or why not. */
    interface Edit {
        Outcome<Material> apply(Review review, Material before);
    }
}
