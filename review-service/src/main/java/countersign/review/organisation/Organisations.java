package countersign.review.organisation;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.review.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations known here. */
@Component
public class Organisations {

    private final ReferenceStore<Organisation> store;

    Organisations(AggregateStores stores) {
        this.store = new ReferenceStore<>(stores.of("organisations", Organisation.class));
    }

    public Optional<Organisation> find(OdsCode ods) {
        return store.find(ods.value());
    }

    /** The organisation's name, or its code if it is not known. */
    public String name(OdsCode ods) {
        return find(ods).map(Organisation::name).orElse(ods.value());
    }

    List<Organisation> after(@Nullable String ods, int limit) {
        return store.after(ods, limit);
    }

    Outcome<ReferenceStore.Put<Organisation>> put(Organisation organisation, @Nullable Long read) {
        return store.put(organisation.ods().value(), organisation, read);
    }
}
