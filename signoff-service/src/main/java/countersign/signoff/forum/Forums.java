package countersign.signoff.forum;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.reference.Put;
import countersign.platform.reference.ReferenceStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The forums of all ICBs. */
@Component
public class Forums {

    private static final String COLLECTION = "forums";
    private static final String ICB = "body.icb";
    private static final String STAGE = "body.stage";
    private static final int MOST_OF_AN_ICB = 200;

    private final Aggregates<Forum> store;

    Forums(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Forum.class);
    }

    @Bean
    static IndexCatalogue forumIndexes() {
        return IndexCatalogue.on(COLLECTION).index(ICB, STAGE);
    }

    public Optional<Forum> find(String id) {
        return store.find(id).map(Versioned::body);
    }

    /** The ICB's forum for a stage; by the first id, should there be several. */
    public Optional<Forum> of(OdsCode icb, ForumStage stage) {
        return ofIcb(icb).stream()
                .map(Versioned::body)
                .filter(forum -> forum.stage() == stage)
                .findFirst();
    }

    /** What the ICB calls its forum for a stage. */
    public String nameOf(OdsCode icb, ForumStage stage) {
        return of(icb, stage).map(Forum::name).orElse(stage.title());
    }

    List<Versioned<Forum>> ofIcb(OdsCode icb) {
        return store.query(Filters.eq(ICB, icb.value()), Sorts.ascending(STAGE), MOST_OF_AN_ICB);
    }

    Outcome<Put<Forum>> put(String id, Forum forum, @Nullable IfMatch read, OutboxMessage audit) {
        return new ReferenceStore<>(store).put(id, forum, read, audit);
    }
}
