package countersign.review.revision;

import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.material.Material;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens drafts when the process asks for them: the first one, or one more after a rework, copied from what was frozen.
 */
@Component
public class Drafts {

    private final Revisions revisions;
    private final Reviews reviews;
    private final ReturnPrefill prefill;
    private final Clock clock;

    Drafts(Revisions revisions, Reviews reviews, ReturnPrefill prefill, Clock clock) {
        this.revisions = revisions;
        this.reviews = reviews;
        this.prefill = prefill;
        this.clock = clock;
    }

    /** May be told twice; then nothing happens. */
    public void waitedForBy(ReviewId id, long job, Optional<String> cameFrom) {
        Optional<Revision> latest = revisions.latest(id).map(Versioned::body);
        if (latest.isEmpty()) {
            revisions.open(first(review(id), job));
            return;
        }
        switch (latest.get()) {
            case Draft draft -> setJob(draft.ref(), Optional.of(job));
            case Frozen frozen -> {
                if (!isDone(id, job)) {
                    revisions.open(after(frozen, job, cameFrom));
                }
            }
        }
    }

    /** A job that the freezing of this or an earlier revision has completed is no new one, however late it is told. */
    private boolean isDone(ReviewId id, long job) {
        return revisions.frozen(id).stream()
                .anyMatch(frozen -> frozen.freezing().job() == job);
    }

    /** The process has taken the work back; the draft stays. */
    public void noLongerWaitedForBy(ReviewId id, long job) {
        revisions
                .latest(id)
                .map(Versioned::body)
                .filter(found -> found instanceof Draft draft && draft.job().equals(Optional.of(job)))
                .ifPresent(found -> setJob(found.ref(), Optional.empty()));
    }

    /** Whether it was frozen for this job, or is waited for by another one since. */
    public boolean accountFor(ReviewId id, long job) {
        return isDone(id, job)
                || revisions
                        .latest(id)
                        .map(Versioned::body)
                        .filter(found -> found instanceof Draft draft
                                && draft.job().filter(other -> other != job).isPresent())
                        .isPresent();
    }

    private void setJob(RevisionRef ref, Optional<Long> job) {
        Outcome<Boolean> outcome = revisions.change(
                ref,
                found -> Outcome.done(
                        Change.of(found.body() instanceof Draft draft ? draft.waitedForBy(job) : found.body(), true)));
        if (outcome instanceof Outcome.Refused<Boolean> refused) {
            throw new IllegalStateException("The draft was not written: " + refused.why());
        }
    }

    private Review review(ReviewId id) {
        return reviews.find(id)
                .map(Versioned::body)
                .orElseThrow(() -> new IllegalStateException("There is no review " + id));
    }

    private Draft first(Review review, long job) {
        return new Draft(
                RevisionRef.first(review.id()),
                review.icb(),
                clock.instant(),
                Optional.of(job),
                Optional.empty(),
                List.of(),
                Material.startingWith(prefill.of(review.terms())),
                Map.of(),
                List.of());
    }

    private Draft after(Frozen frozen, long job, Optional<String> cameFrom) {
        return new Draft(
                frozen.ref().next(),
                frozen.icb(),
                clock.instant(),
                Optional.of(job),
                cameFrom,
                frozen.freezing().authors(),
                frozen.material(),
                Map.of(),
                List.of());
    }
}
