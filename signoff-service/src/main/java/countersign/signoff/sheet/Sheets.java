package countersign.signoff.sheet;

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
import countersign.signoff.review.Revision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The sign-off sheets of all reviews: one to a revision. */
@Component
public class Sheets {

    private static final Refusal ABSENT = new Refusal.NotFound("There is no such sign-off sheet.");
    private static final String COLLECTION = "sheets";
    private static final String REVIEW = "body.review";
    private static final String REVISION = "body.revision";
    private static final int MOST_OF_A_REVIEW = 1000;

    private final Aggregates<SignOffSheet> store;

    Sheets(AggregateStores stores) {
        this.store = stores.of(COLLECTION, SignOffSheet.class);
    }

    @Bean
    static IndexCatalogue sheetIndexes() {
        return IndexCatalogue.on(COLLECTION).unique(REVIEW, REVISION);
    }

    public Optional<Versioned<SignOffSheet>> find(Revision revision) {
        return store.find(revision.id());
    }

    public List<Versioned<SignOffSheet>> of(ReviewId review) {
        return store.query(Filters.eq(REVIEW, review.value()), Sorts.ascending(REVISION), MOST_OF_A_REVIEW);
    }

    /** That of the first revision. */
    public Optional<Versioned<SignOffSheet>> first(ReviewId review) {
        return store.query(Filters.eq(REVIEW, review.value()), Sorts.ascending(REVISION), 1).stream()
                .findFirst();
    }

    public <T> Outcome<T> change(
            Revision revision, Function<Versioned<SignOffSheet>, Outcome<Change<SignOffSheet, T>>> rule) {
        return store.change(revision.id(), ABSENT, rule);
    }

    /** False when the revision has a sheet already. */
    boolean insert(SignOffSheet sheet, OutboxMessage... out) {
        return store.insert(sheet.asRevision().id(), sheet, out);
    }
}
