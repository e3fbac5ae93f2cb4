package countersign.platform.outbox;

import java.util.Optional;
import org.bson.Document;

/** How a store tells the relay that messages wait. */
public interface OutboxSignal {

    /** The relay sweeps this collection from now on. */
    void watch(String collection);

    /** On which a write may take the lane that it puts messages into; absent when nothing is delivered here now. */
    Optional<LeaseTerms> terms(Lane lane);

    /**
     * Messages were written and their lane was taken on the terms; they go out at once, on another thread.
     *
     * @param written the aggregate's id, and the lane's messages and lease as they are now
     */
    void held(Lane lane, String collection, Document written);

    /** Messages of this lane were written with this aggregate; they go out at once, on another thread. */
    void written(Lane lane, String collection, String id);

    /** Nobody delivers: for applications without an outbox. */
    static OutboxSignal none() {
        return new OutboxSignal() {
            @Override
            public void watch(String collection) {}

            @Override
            public Optional<LeaseTerms> terms(Lane lane) {
                return Optional.empty();
            }

            @Override
            public void held(Lane lane, String collection, Document written) {}

            @Override
            public void written(Lane lane, String collection, String id) {}
        };
    }
}
