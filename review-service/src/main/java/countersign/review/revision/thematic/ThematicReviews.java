package countersign.review.revision.thematic;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.PartChange;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.Revisions;
import countersign.review.revision.material.Material;
import java.time.Clock;
import java.util.HashMap;
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
    private final Clock clock;

    ThematicReviews(Reviews reviews, Revisions revisions, Authorities authorities, Clock clock) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.authorities = authorities;
        this.clock = clock;
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

    /**
     * Applies a change to one part of the draft. The caller may have read any version of this draft since that part was
     * changed last: what colleagues did to other parts is in nobody's way. What changes nothing is always done.
     */
    Outcome<Thematic> edit(ReviewId id, Caller caller, IfMatch read, Part part, Edit edit) {
        return toWrite(id, caller).then(latest -> {
            Act act = Act.of(caller, clock);
            return revisions.change(
                    latest.revision().ref(),
                    found -> edited(new Thematic(latest.review(), found), read, part, act, edit));
        });
    }

    private static Outcome<Change<Revision, Thematic>> edited(
            Thematic thematic, IfMatch read, Part part, Act act, Edit edit) {
        return draft(thematic)
                .then(draft -> edit.apply(thematic.review(), draft.material()).then(material -> {
                    if (material.equals(draft.material())) {
                        return Outcome.done(Change.of(draft, thematic));
                    }
                    Optional<Refusal> overtaken = overtaken(thematic, draft, read, part);
                    return overtaken
                            .<Outcome<Change<Revision, Thematic>>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.done(written(thematic, draft, part, material, act)));
                }));
    }

    private static Change<Revision, Thematic> written(
            Thematic thematic, Draft draft, Part part, Material material, Act act) {
        long version = thematic.found().version() + 1;
        boolean removed = part.in(material).isEmpty();
        Draft after = draft.with(
                material, part.key(), new PartChange(version, act, part.what(draft.material(), material), removed));
        return Change.of(
                after,
                new Thematic(thematic.review(), new Versioned<>(thematic.found().id(), version, after)));
    }

    private static Optional<Refusal> overtaken(Thematic thematic, Draft draft, IfMatch read, Part part) {
        PartChange last = draft.changes().get(part.key());
        if (thematic.wasReadSince(last == null ? 0 : last.version(), read)) {
            return Optional.empty();
        }
        Map<String, Object> members = new HashMap<>();
        part.in(draft.material()).ifPresent(now -> members.put("current", now));
        if (last != null) {
            members.put("changedBy", last.act().name());
            members.put("changedAt", last.act().at());
            members.put("removed", last.removed());
        }
        return Optional.of(new Refusal.Stale(
                thematic.version(), "This was changed after you read it. Read it again first.", Map.copyOf(members)));
    }

    /** The draft, if it is one and as the caller has read it. */
    public static Outcome<Draft> draft(Thematic thematic, IfMatch read) {
        return draft(thematic)
                .then(draft -> read.matches(thematic.version())
                        ? Outcome.done(draft)
                        : Outcome.refused(new Refusal.Stale(
                                thematic.version(),
                                "The thematic review was changed after you read it. Read it again first.",
                                Map.of())));
    }

    private static Outcome<Draft> draft(Thematic thematic) {
        return switch (thematic.revision()) {
            case Frozen frozen ->
                Outcome.refused(
                        new Refusal.WrongState(
                                "revision-frozen",
                                "Revision " + frozen.ref().number()
                                        + " has been handed over. A new revision can be written only if it is returned for rework."));
            case Draft draft -> Outcome.done(draft);
        };
    }

    private Outcome<Thematic> latest(Review review) {
        return revisions
                .latest(review.id())
                .map(found -> Outcome.done(new Thematic(review, found)))
                .orElseGet(() -> Outcome.refused(NOT_BEGUN));
    }

    /** What a request makes of the material, or why not. */
    interface Edit {
        Outcome<Material> apply(Review review, Material before);
    }
}
