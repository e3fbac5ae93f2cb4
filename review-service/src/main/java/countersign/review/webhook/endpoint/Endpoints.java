package countersign.review.webhook.endpoint;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.webhook.secret.SecretBox;
import countersign.review.webhook.secret.SigningSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The endpoints of all organisations. */
@Component
public class Endpoints {

    private static final Refusal ABSENT = new Refusal.NotFound("There is no such webhook endpoint.");
    private static final String COLLECTION = "webhookEndpoints";
    private static final String ORGANISATION = "body.organisation";
    private static final int AT_ONCE = 1_000;

    private final Aggregates<Endpoint> store;
    private final SecretBox secrets;

    Endpoints(AggregateStores stores, SecretBox secrets) {
        this.store = stores.of(COLLECTION, Endpoint.class);
        this.secrets = secrets;
    }

    public static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION).index(ORGANISATION, "_id");
    }

    /** However many there are: one that is left out would never be sent to. */
    public List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        List<Versioned<Endpoint>> page = store.query(empty(), ascending("_id"), AT_ONCE);
        while (!page.isEmpty()) {
            page.stream().map(Versioned::body).forEach(all::add);
            page = page.size() < AT_ONCE
                    ? List.of()
                    : store.query(gt("_id", page.getLast().id()), ascending("_id"), AT_ONCE);
        }
        return all;
    }

    public List<Endpoint> of(OdsCode organisation) {
        return store.query(eq(ORGANISATION, organisation.value()), ascending("_id"), AT_ONCE).stream()
                .map(Versioned::body)
                .toList();
    }

    public List<Endpoint> activeOf(OdsCode organisation) {
        return of(organisation).stream().filter(Endpoint::isActive).toList();
    }

    public Optional<Endpoint> find(String id) {
        return versioned(id).map(Versioned::body);
    }

    /** For administrators, and for the organisation whose endpoint it is. */
    public Outcome<Versioned<Endpoint>> seen(String id, Caller caller) {
        return versioned(id)
                .filter(found -> caller.isAdministrator()
                        || caller.belongsTo(found.body().organisation()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ABSENT));
    }

    /** The value of the {@code webhook-signature} header: one entry for each secret that signs now. */
    public String signature(Endpoint endpoint, String messageId, Instant at, byte[] payload) {
        return endpoint.secrets().stream()
                .filter(secret -> secret.signsAt(at))
                .map(secret -> secrets.open(secret.sealed(), endpoint.id()).sign(messageId, at, payload))
                .collect(Collectors.joining(" "));
    }

    /** Nothing is sent there any more, unless it has been given another address meanwhile. Again is no harm. */
    void disable(String id, String url, Instant at) {
        change(id, found -> {
            Endpoint before = found.body();
            if (!before.url().equals(url) || !before.isActive()) {
                return Outcome.done(Change.of(before, true));
            }
            Endpoint disabled = before.disabled(at);
            return Outcome.done(Change.of(disabled, true, EndpointAudit.disabled(disabled, at)));
        });
    }

    Optional<Versioned<Endpoint>> versioned(String id) {
        return store.find(id);
    }

    boolean add(Endpoint endpoint, OutboxMessage audit) {
        return store.insert(endpoint.id(), endpoint, audit);
    }

    <T> Outcome<T> change(String id, Function<Versioned<Endpoint>, Outcome<Change<Endpoint, T>>> rule) {
        return store.change(id, ABSENT, rule);
    }

    SigningSecret newest(Endpoint endpoint) {
        return secrets.open(endpoint.secrets().getFirst().sealed(), endpoint.id());
    }
}
