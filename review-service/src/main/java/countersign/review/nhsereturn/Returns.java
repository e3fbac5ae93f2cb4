package countersign.review.nhsereturn;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The returns of all reviews. */
@Component
public class Returns {

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound("There is no such return.");

    private static final String COLLECTION = "returns";
    private static final String REVIEW = "body.file.review";
    private static final String ICB = "body.file.icb";
    private static final String REGION = "body.file.region";
    private static final String PREPARED_AT = "body.file.preparedAt";
    private static final String SUBMITTED_AT = "body.submittedAt";
    private static final String OF_ICB = "body.attention.ofIcb";
    private static final String OF_REGION = "body.attention.ofRegion";
    private static final String OF_RECEIVER = "body.attention.ofReceiver";
    private static final String FINAL_FROM = "body.standing.finalFrom";
    private static final String REQUEST = "body.envelopes.sendings.request";
    private static final Bson LATEST_SUBMITTED = orderBy(descending(SUBMITTED_AT), ascending("_id"));
    private static final int MOST = 500;

    private final Aggregates<NhseReturn> store;

    Returns(AggregateStores stores) {
        this.store = stores.of(COLLECTION, NhseReturn.class);
    }

    static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION)
                .index(REVIEW, "_id")
                .index(ICB, "-" + PREPARED_AT, "_id")
                .index(ICB, OF_ICB, "_id")
                .index(REGION, OF_REGION, "_id")
                .index(REGION, OF_RECEIVER, "_id")
                .index(OF_RECEIVER, "_id")
                .index(REGION, REQUEST, "_id")
                .index(FINAL_FROM, "_id")
                .index(REGION, "-" + SUBMITTED_AT, "_id")
                .index("-" + SUBMITTED_AT, "_id");
    }

    /** False if there is one with this id. */
    public boolean add(NhseReturn prepared) {
        return store.insert(prepared.file().id().value(), prepared);
    }

    public Optional<Versioned<NhseReturn>> find(ReturnId id) {
        return store.find(id.value());
    }

    public <T> Outcome<T> change(ReturnId id, Function<Versioned<NhseReturn>, Outcome<Change<NhseReturn, T>>> rule) {
        return store.change(id.value(), ABSENT, rule);
    }

    /** For what cannot be refused: thrown when it is, to be tried again. */
    public void mustChange(ReturnId id, Function<NhseReturn, Change<NhseReturn, Boolean>> rule) {
        if (change(id, found -> Outcome.done(rule.apply(found.body())))
                instanceof Outcome.Refused<Boolean>(Refusal why)) {
            throw new IllegalStateException("Return " + id + " was not written: " + why);
        }
    }

    public List<Versioned<NhseReturn>> of(ReviewId review) {
        return store.query(eq(REVIEW, review.value()), ascending("_id"), MOST);
    }

    /** Those of an ICB that its people have to look at. */
    public List<Versioned<NhseReturn>> waitingOnPeople(OdsCode icb) {
        return store.query(and(eq(ICB, icb.value()), eq(OF_ICB, true)), ascending("_id"), MOST);
    }

    /** Those that a region can still answer. */
    public List<Versioned<NhseReturn>> waitingOnRegion(OdsCode region) {
        return store.query(and(eq(REGION, region.value()), eq(OF_REGION, true)), ascending("_id"), MOST);
    }

    /** Those that this request has sent to an endpoint of the region, later than they were first sent. */
    public List<Versioned<NhseReturn>> sentBy(OdsCode region, String request) {
        return store.query(and(eq(REGION, region.value()), eq(REQUEST, request)), ascending("_id"), MOST);
    }

    /** Those that a region's endpoint does not take. */
    public List<Versioned<NhseReturn>> notTakenBy(OdsCode region) {
        return store.query(and(eq(REGION, region.value()), eq(OF_RECEIVER, true)), ascending("_id"), MOST);
    }

    /** Those that the endpoint of any region does not take. */
    public List<Versioned<NhseReturn>> notTaken() {
        return store.query(eq(OF_RECEIVER, true), ascending("_id"), MOST);
    }

    /** Those accepted so long ago that nobody can withdraw it, of which the process was not told yet. */
    public List<Versioned<NhseReturn>> finallyAccepted(Instant now) {
        return store.query(lte(FINAL_FROM, now), ascending(FINAL_FROM, "_id"), MOST);
    }

    /** Those of an ICB, the latest prepared first, from those prepared at this time on. */
    public List<Versioned<NhseReturn>> ofIcb(OdsCode icb, Instant from, int limit) {
        return store.query(
                and(eq(ICB, icb.value()), lte(PREPARED_AT, from)),
                orderBy(descending(PREPARED_AT), ascending("_id")),
                limit);
    }

    /** Those submitted to a region, the latest first, from those submitted at this time on. */
    public List<Versioned<NhseReturn>> submittedTo(OdsCode region, Instant from, int limit) {
        return store.query(and(eq(REGION, region.value()), lte(SUBMITTED_AT, from)), LATEST_SUBMITTED, limit);
    }

    /** Those submitted anywhere, the latest first, from those submitted at this time on. */
    public List<Versioned<NhseReturn>> submitted(Instant from, int limit) {
        return store.query(lte(SUBMITTED_AT, from), LATEST_SUBMITTED, limit);
    }
}
