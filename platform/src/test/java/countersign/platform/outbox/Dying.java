package countersign.platform.outbox;

import java.util.Optional;
import org.bson.Document;

/** A replica that takes the lane with its write and is gone before it delivers. */
record Dying(OutboxLeases leases) implements OutboxSignal {

    @Override
    public void watch(String collection) {}

    @Override
    public Optional<LeaseTerms> terms(Lane lane) {
        return Optional.of(leases.terms()).filter(terms -> terms.lane() == lane);
    }

    @Override
    public void held(Lane lane, String collection, Document written) {}

    @Override
    public void written(Lane lane, String collection, String id) {}
}
