package countersign.review.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Shapes;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.review.ReviewId;
import countersign.review.review.overview.LatestRevision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The revisions of all reviews, one document each. */
@Component
public class Revisions implements LatestRevision {

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound("There is no such revision.");

    private static final String COLLECTION = "revisions";
    private static final String REVIEW = "body.ref.review";
    private static final String NUMBER = "body.ref.number";
    private static final String STATE = "body.state";
    private static final String ICB = "body.icb";
    private static final int MOST = 200;

    private final Aggregates<Revision> store;
    private final MongoCollection<Document> documents;

    Revisions(AggregateStores stores, MongoDatabase database, FormerMaterial upgrade) {
        this.store = stores.of(COLLECTION, Revision.class, Shapes.second(upgrade));
        this.documents = database.getCollection(COLLECTION);
    }

    static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION).index(REVIEW, "-" + NUMBER).index(STATE, ICB, "_id");
    }

    /** The draft, or else what was frozen last; nothing before the first draft. */
    public Optional<Versioned<Revision>> latest(ReviewId review) {
        return newestFirst(review, 1).stream().findFirst();
    }

    public Optional<Frozen> frozen(RevisionRef ref) {
        return store.find(ref.toString())
                .map(Versioned::body)
                .filter(Frozen.class::isInstance)
                .map(Frozen.class::cast);
    }

    /** All that are frozen, newest first. */
    public List<Frozen> frozen(ReviewId review) {
        return newestFirst(review, MOST).stream()
                .map(Versioned::body)
                .filter(Frozen.class::isInstance)
                .map(Frozen.class::cast)
                .toList();
    }

    /** What is being written at this ICB. */
    public List<Versioned<Revision>> drafts(OdsCode icb) {
        return store.query(and(eq(STATE, "draft"), eq(ICB, icb.value())), ascending("_id"), MOST);
    }

    /** Read without the bytes: lists of reviews ask for each of theirs. */
    @Override
    public Optional<Integer> of(ReviewId review) {
        Document latest = documents
                .find(eq(REVIEW, review.value()))
                .sort(descending(NUMBER))
                .projection(include(STATE, NUMBER))
                .first();
        return Optional.ofNullable(latest)
                .map(found -> found.get("body", Document.class))
                .map(body -> body.getEmbedded(List.of("ref", "number"), Integer.class)
                        - (body.getString("state").equals("frozen") ? 0 : 1))
                .filter(number -> number > 0);
    }

    /** False if this revision exists. */
    public boolean open(Draft draft) {
        return store.insert(draft.ref().toString(), draft);
    }

    /** Applies a use case to a draft. What is frozen cannot be changed, whatever the use case thinks. */
    public <T> Outcome<T> change(RevisionRef ref, Function<Versioned<Revision>, Outcome<Change<Revision, T>>> rule) {
        return store.change(
                ref.toString(), ABSENT, found -> rule.apply(found).map(change -> guarded(found.body(), change)));
    }

    private static <T> Change<Revision, T> guarded(Revision before, Change<Revision, T> change) {
        if (before instanceof Frozen && !change.after().equals(before)) {
            throw new IllegalStateException("Revision " + before.ref() + " is frozen");
        }
        return change;
    }

    private List<Versioned<Revision>> newestFirst(ReviewId review, int limit) {
        return store.query(eq(REVIEW, review.value()), descending(NUMBER), limit);
    }
}
