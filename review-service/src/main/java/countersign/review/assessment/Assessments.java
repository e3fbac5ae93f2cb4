package countersign.review.assessment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.review.outcome.Change;
import countersign.review.outcome.Changes;
import countersign.review.outcome.Outcome;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The assessments, one document each with all its answers. A change of state replaces the body, checked by the
 * document's version; an answer changes only its own place, checked by its own version, and counts the document's
 * version on, so that colleagues on different questions never meet, and a submission never misses an answer.
 */
@Component
public class Assessments {

    static final String COLLECTION = "assessments";
    static final String STATE = "body.state";
    static final String REVIEW = "body.file.review";

    private static final int MOST = 1_000;

    private final Aggregates<Assessment> store;

    Assessments(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Assessment.class);
    }

    public Optional<Versioned<Assessment>> find(AssessmentId id) {
        return store.find(id.value());
    }

    /** All of one review, with their answers. */
    public List<Assessment> of(ReviewId review) {
        return store.query(eq(REVIEW, review.value()), ascending("_id"), MOST).stream()
                .map(Versioned::body)
                .toList();
    }

    /** False if it has been issued before. */
    public boolean issue(Assessment.Issued assessment) {
        return store.insert(assessment.id().value(), assessment);
    }

    /** Applies a use case's change; the table of states is checked here, whatever the use case thinks. */
    public <T> Outcome<T> change(
            AssessmentId id, Function<Versioned<Assessment>, Outcome<Change<Assessment, T>>> rule) {
        return Changes.apply(store, id.value(), Sight.ABSENT, found -> rule.apply(found)
                .map(change -> allowed(found.body().state(), change)));
    }

    private static <T> Change<Assessment, T> allowed(AssessmentState before, Change<Assessment, T> change) {
        AssessmentState after = change.after().state();
        if (before != after && !before.mayBecome(after)) {
            throw new IllegalStateException("An assessment that is " + before + " cannot become " + after);
        }
        return change;
    }

    /** Changes a part of the document in place if the condition holds, and counts its version on. */
    public boolean changeInPlace(AssessmentId id, Bson condition, Bson change) {
        return store.changeInPlace(id.value(), condition, change);
    }
}
