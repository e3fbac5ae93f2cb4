package countersign.actions.action;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Every action, one document each. */
@Component
public class Actions {

    public static final Refusal ABSENT = new Refusal.NotFound("There is no such action, or it is not yours to see.");
    /** So many actions one plan may have. */
    public static final int MOST_IN_A_PLAN = 500;

    private static final String COLLECTION = "actions";
    /** By due date, then by id. */
    public static final String PLACE = "body.place";

    private final Aggregates<Action> store;

    Actions(AggregateStores stores) {
        store = stores.of(COLLECTION, Action.class);
    }

    /** Does nothing if it is there already. */
    public void add(Action action) {
        store.insert(action.id().value(), action);
    }

    /** All of a review, by due date. */
    public List<Versioned<Action>> of(ReviewId review) {
        return store.query(Filters.eq("body.review", review.value()), Sorts.ascending(PLACE), MOST_IN_A_PLAN);
    }

    public Optional<Versioned<Action>> find(ActionId id) {
        return store.find(id.value());
    }

    public <T> Outcome<T> change(ActionId id, Function<Versioned<Action>, Outcome<Change<Action, T>>> rule) {
        return store.change(id.value(), ABSENT, rule);
    }

    /** By due date. */
    public Page<Versioned<Action>> page(Bson filter, int limit) {
        List<Versioned<Action>> found = store.query(filter, Sorts.ascending(PLACE), limit + 1);
        return Page.cut(found, limit, last -> Cursor.at(last.body().place()));
    }

    @Bean
    static IndexCatalogue actionIndexes() {
        return IndexCatalogue.on(COLLECTION)
                .index("body.review", PLACE)
                .index("body.sight", PLACE)
                .index("body.sight", "body.review", PLACE);
    }
}
