package countersign.platform.outbox;

/** How a store tells the relay that messages wait. */
public interface OutboxSignal {

    /** The relay sweeps this collection from now on. */
    void watch(String collection);

    /** Messages of this lane were written with this aggregate; they go out at once, on another thread. */
    void written(Lane lane, String collection, String id);

    /** Nobody delivers: for applications without an outbox. */
    static OutboxSignal none() {
        return new OutboxSignal() {
            @Override
            public void watch(String collection) {}

            @Override
            public void written(Lane lane, String collection, String id) {}
        };
    }
}
