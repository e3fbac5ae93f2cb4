package countersign.signoff.bundle;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bundles of all returns: only ever inserted, one to a return. */
@Component
class Bundles {

    private final Aggregates<Bundle> store;

    Bundles(AggregateStores stores) {
        this.store = stores.of("evidence-bundles", Bundle.class);
    }

    Optional<Bundle> find(String returnId) {
        return store.find(returnId).map(Versioned::body);
    }

    /** The one that is kept: this, or the one that was first. */
    Bundle keep(Bundle made) {
        store.insert(made.returnId(), made);
        return find(made.returnId()).orElseThrow();
    }
}
