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
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
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

    static final Refusal ABSENT = new Refusal.NotFound("There is no such action plan, or it is not yours to see.");

    private static final String COLLECTION = "plans";
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
     * The plan as it is after a change, for which nobody but a worker asks.
     *
     * @param rule may be asked several times
     */
    public Plan change(PlanId id, Function<Plan, Change<Plan, Plan>> rule) {
        return store.change(id.value(), ABSENT, found -> Outcome.done(rule.apply(found.body())))
                .orElseThrow();
    }

    @Bean
    static IndexCatalogue planIndexes() {
        return IndexCatalogue.on(COLLECTION).index("body.sight", "_id").index("body.sight", "body.complete", "_id");
    }
}
