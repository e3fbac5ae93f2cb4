package countersign.review.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviews of all organisations. */
@Component
public class Reviews {

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound("There is no such review.");

    static final String COLLECTION = "reviews";
    static final String SIGHT = "body.file.sight";
    static final String OPENED_AT = "body.file.opened.at";
    private static final Bson NEWEST_FIRST = orderBy(descending(OPENED_AT), ascending("_id"));

    private final Aggregates<Review> store;

    Reviews(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Review.class);
    }

    public Optional<Versioned<Review>> find(ReviewId id) {
        return store.find(id.value());
    }

    /** The review, if this caller may know of it. */
    public Outcome<Versioned<Review>> seen(ReviewId id, Caller caller) {
        return find(id).filter(found -> found.body().isSeenBy(caller))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ABSENT));
    }

    /** False if there is one with this id. */
    public boolean add(Review review, OutboxMessage... out) {
        return store.insert(review.id().value(), review, out);
    }

    /** The reviews that this organisation sees, newest first, from those opened at this time on. */
    public List<Versioned<Review>> seenBy(OdsCode organisation, @Nullable Instant from, int limit) {
        Bson seen = eq(SIGHT, organisation.value());
        return store.query(from == null ? seen : and(seen, lte(OPENED_AT, from)), NEWEST_FIRST, limit);
    }

    public <T> Outcome<T> change(ReviewId id, Function<Versioned<Review>, Outcome<Change<Review, T>>> rule) {
        return store.change(id.value(), ABSENT, rule);
    }

    /**
     * From now on this organisation sees the review too: the region, once something is submitted to it. Again is no
     * harm.
     */
    public void grantSight(ReviewId id, OdsCode organisation) {
        must(change(id, found -> {
            Review review = found.body();
            boolean sees = review.file().sight().contains(organisation);
            Review after = sees ? review : review.with(review.file().seenAlsoBy(organisation));
            return Outcome.done(Change.of(after, true));
        }));
    }

    /** Ends the review with its outcome accepted. Again is no harm; only what is under way can be concluded. */
    public void conclude(ReviewId id, Instant at) {
        end(id, "review.concluded", at, (file, launched) -> new Review.Concluded(file, launched, at));
    }

    /** Ends the review without approval. Again is no harm; only what is under way can be closed. */
    public void close(ReviewId id, Closure closure) {
        end(id, "review.closed", closure.at(), (file, launched) -> new Review.Closed(file, launched, closure));
    }

    /** Why nothing on this review can be changed any more, if it was closed. */
    public Optional<Refusal> closed(ReviewId id) {
        return find(id).map(Versioned::body)
                .filter(Review.Closed.class::isInstance)
                .map(review -> new Refusal.WrongState(
                        "review-closed", "This review was closed without approval; nothing on it changes any more."));
    }

    /** Those of these reviews that were closed. */
    public Set<ReviewId> closedAmong(Collection<ReviewId> ids) {
        Bson closed = and(in("_id", ids.stream().map(ReviewId::value).toList()), eq("body.state", "closed"));
        return ids.isEmpty()
                ? Set.of()
                : store.query(closed, ascending("_id"), ids.size()).stream()
                        .map(found -> found.body().id())
                        .collect(Collectors.toSet());
    }

    private void end(ReviewId id, String type, Instant at, BiFunction<ReviewFile, Act, Review> ended) {
        must(change(id, found -> {
            Review review = found.body();
            OutboxMessage record = AuditMessages.entry(review.icb().value(), type, List.of(id.value()), null, at);
            return Outcome.done(
                    review instanceof Review.Launched(ReviewFile file, Act launched)
                            ? Change.of(ended.apply(file, launched), true, record)
                            : Change.of(review, true));
        }));
    }

    private static void must(Outcome<Boolean> outcome) {
        if (outcome instanceof Outcome.Refused<Boolean>(Refusal why)) {
            throw new IllegalStateException("The review was not written: " + why);
        }
    }
}
