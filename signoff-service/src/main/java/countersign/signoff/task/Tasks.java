package countersign.signoff.task;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.signoff.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The tasks of all reviews, by the key of the job that holds each. */
@Component
public class Tasks {

    public static final Refusal ABSENT = new Refusal.NotFound("There is no such task.");

    private static final String COLLECTION = "tasks";
    private static final String REVIEW = "body.matter.review";
    private static final String OPENED = "body.openedAt";
    private static final String AUDIENCES = "body.audiences";
    private static final String ORDER = "body.order";
    private static final int MOST_OF_A_REVIEW = 2000;

    private final Aggregates<Task> store;

    Tasks(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Task.class);
    }

    @Bean
    static IndexCatalogue taskIndexes() {
        return IndexCatalogue.on(COLLECTION).index(REVIEW, OPENED).index(AUDIENCES, ORDER);
    }

    public Optional<Versioned<Task>> find(String id) {
        return store.find(id);
    }

    /** In the order in which they were opened. */
    public List<Versioned<Task>> of(ReviewId review) {
        return store.query(Filters.eq(REVIEW, review.value()), Sorts.ascending(OPENED), MOST_OF_A_REVIEW);
    }

    /** The one that was opened first. */
    Optional<Versioned<Task>> first(ReviewId review) {
        return store.query(Filters.eq(REVIEW, review.value()), Sorts.ascending(OPENED), 1).stream()
                .findFirst();
    }

    /** What waits for these audiences, by due date, after a place in that order. */
    public List<Versioned<Task>> waitingFor(List<String> audiences, String after, int limit) {
        return store.query(
                Filters.and(Filters.in(AUDIENCES, audiences), Filters.gt(ORDER, after)), Sorts.ascending(ORDER), limit);
    }

    /** False when the job's task exists already. */
    public boolean insert(String id, Task task, OutboxMessage... out) {
        return store.insert(id, task, out);
    }

    public <T> Outcome<T> change(String id, Function<Versioned<Task>, Outcome<Change<Task, T>>> rule) {
        return store.change(id, ABSENT, rule);
    }

    /**
     * Changes a task, if it is there and the change is not none. What happens to a task without a person's doing is
     * told to the audit chain.
     */
    public void settle(String id, Function<Task, Optional<Task>> change) {
        Outcome<Task> settled = change(
                id,
                read -> Outcome.done(change.apply(read.body())
                        .map(after -> Change.to(after, TaskAudit.of(id, after)))
                        .orElseGet(() -> Change.to(read.body()))));
        if (!settled.equals(Outcome.refused(ABSENT))) {
            settled.orElseThrow();
        }
    }
}
