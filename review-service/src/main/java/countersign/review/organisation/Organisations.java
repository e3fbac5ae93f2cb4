package countersign.review.organisation;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.outcome.Outcome;
import countersign.platform.reference.Put;
import countersign.platform.reference.ReferenceStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations known here. */
@Component
public class Organisations {

    private final ReferenceStore<Organisation> store;
    private final ReferenceAudit audit;

    Organisations(AggregateStores stores, ReferenceAudit audit) {
        this.audit = audit;
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

    Outcome<Put<Organisation>> put(Organisation organisation, @Nullable IfMatch read, Caller caller) {
        String ods = organisation.ods().value();
        String text = organisation.name() + " (" + ods + ") is known as "
                + organisation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return store.put(
                ods,
                organisation,
                read,
                audit.changed(organisation.ods(), "organisation.set", caller, List.of(ods), organisation, text));
    }
}
