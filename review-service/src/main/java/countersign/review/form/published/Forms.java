package countersign.review.form.published;

import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.review.form.Form;
import countersign.review.form.FormRef;
import countersign.review.form.definition.FormReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The published forms. A version never changes once it is published, so that what was read is kept in memory; it stays
 * readable when the file that it came from is gone.
 */
@Component
public class Forms {

    private final Aggregates<Kept> store;
    private final Map<FormRef, PublishedForm> read = new ConcurrentHashMap<>();

    Forms(AggregateStores stores) {
        this.store = stores.of("forms", Kept.class);
    }

    /** A definition as it is stored. */
    record Kept(String id, int version, String definition, Sha256 sha256) {

        private PublishedForm published() {
            return switch (FormReader.read(definition)) {
                case FormReader.Read.Good(Form form) -> new PublishedForm(form, definition, sha256);
                case FormReader.Read.Faulty faulty ->
                    throw new IllegalStateException("The form " + id + " cannot be read: " + faulty.faults());
            };
        }
    }

    public Optional<PublishedForm> find(FormRef ref) {
        PublishedForm known = read.get(ref);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedForm> found =
                store.find(ref.toString()).map(Versioned::body).map(Kept::published);
        found.ifPresent(form -> read.put(ref, form));
        return found;
    }

    /** One that somebody answers, and which therefore is published. */
    public PublishedForm published(FormRef ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("The form " + ref + " is not published"));
    }

    public Form get(FormRef ref) {
        return published(ref).form();
    }

    /**
     * Publishes it if it is new.
     *
     * @throws IllegalStateException if this version was published with another definition
     */
    public void publish(PublishedForm published) {
        FormRef ref = published.form().ref();
        Kept kept = new Kept(ref.id(), ref.version(), published.definition(), published.sha256());
        if (!store.insert(ref.toString(), kept) && !published(ref).sha256().equals(published.sha256())) {
            throw new IllegalStateException("The form " + ref
                    + " was published with another definition; what changes in a published form is a new version");
        }
    }
}
