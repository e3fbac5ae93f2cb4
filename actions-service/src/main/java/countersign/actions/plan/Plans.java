package countersign.actions.plan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.actions.action.ReviewId;
import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Every plan, one document each. */
@Component
public class Plans {

    private static final String COLLECTION = "plans";
    private static final int ATTEMPTS = 25;
    private static final int MOST_OPEN = 500;

    private final Aggregates<Plan> store;

    Plans(AggregateStores stores) {
        store = stores.of(COLLECTION, Plan.class);
    }

    public Optional<Versioned<Plan>> of(ReviewId review) {
        return find(PlanId.of(review));
    }

    /** Those still running that an organisation may see; the 500 longest known at most. */
    public List<Versioned<Plan>> running(OdsCode sight) {
        Bson filter = Filters.and(Filters.eq("body.sight", sight.value()), Filters.eq("body.complete", false));
        return store.query(filter, Sorts.ascending("_id"), MOST_OPEN);
    }

    Optional<Versioned<Plan>> find(PlanId id) {
        return store.find(id.value());
    }

    Page<Versioned<Plan>> page(OdsCode sight, @Nullable Cursor after, int limit) {
        Bson mine = Filters.eq("body.sight", sight.value());
        Bson filter = after == null
                ? mine
                : Filters.and(mine, Filters.gt("_id", after.keys().getFirst()));
        return Page.cut(store.query(filter, Sorts.ascending("_id"), limit + 1), limit, last -> Cursor.at(last.id()));
    }

    /** False if the review has a plan already. */
    public boolean add(Plan plan, OutboxMessage... out) {
        return store.insert(plan.id().value(), plan, out);
    }

    /**
     * Applies a rule to the newest version, again if somebody else wrote in between; the rule may be asked several
     * times.
     */
    public Plan change(PlanId id, Function<Plan, Change> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Plan> found = find(id).orElseThrow(() -> new IllegalStateException("There is no plan " + id));
            Change change = rule.apply(found.body());
            if (change.nothing(found.body())
                    || store.replace(found.id(), found.version(), change.after(), change.messages())) {
                return change.after();
            }
        }
        throw new IllegalStateException("Plan " + id + " is written by too many at once");
    }

    /** What shall be written in one write. */
    public record Change(Plan after, List<OutboxMessage> out) {

        /** The plan and what goes out with it. */
        public static Change of(Plan after, OutboxMessage... out) {
            return new Change(after, List.of(out));
        }

        boolean nothing(Plan before) {
            return out.isEmpty() && after.equals(before);
        }

        OutboxMessage[] messages() {
            return out.toArray(OutboxMessage[]::new);
        }
    }

    @Bean
    static IndexCatalogue planIndexes() {
        return IndexCatalogue.on(COLLECTION).index("body.sight", "_id").index("body.sight", "body.complete", "_id");
    }
}
