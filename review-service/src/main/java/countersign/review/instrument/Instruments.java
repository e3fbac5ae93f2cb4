package countersign.review.instrument;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The stored instruments. A version never changes once stored, so what was read is kept in memory. */
@Component
public class Instruments {

    private final Aggregates<Instrument> store;
    private final Map<InstrumentRef, Instrument> read = new ConcurrentHashMap<>();

    Instruments(AggregateStores stores) {
        this.store = stores.of("instruments", Instrument.class);
    }

    public Optional<Instrument> find(InstrumentRef ref) {
        Instrument known = read.get(ref);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Instrument> found = store.find(ref.key()).map(Versioned::body);
        found.ifPresent(instrument -> read.put(ref, instrument));
        return found;
    }

    /** One that somebody answers, and which therefore is there. */
    public Instrument get(InstrumentRef ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("Instrument " + ref.key() + " is not stored"));
    }

    /**
     * Stores it if it is new.
     *
     * @throws IllegalStateException if another content is stored as this version
     */
    void keep(Instrument instrument) {
        boolean isNew = store.insert(instrument.ref().key(), instrument);
        if (!isNew && !get(instrument.ref()).equals(instrument)) {
            throw new IllegalStateException("Instrument " + instrument.ref().key()
                    + " is stored with another content; a changed instrument needs a new version");
        }
    }
}
