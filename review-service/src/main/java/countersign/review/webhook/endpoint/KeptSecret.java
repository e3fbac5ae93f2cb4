package countersign.review.webhook.endpoint;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * A secret, encrypted.
 *
 * @param until when it stops signing, once a newer one has taken its place
 */
record KeptSecret(Binary sealed, Instant since, Optional<Instant> until) {

    boolean signsAt(Instant time) {
        return until.isEmpty() || time.isBefore(until.get());
    }

    KeptSecret endingAt(Instant end) {
        return new KeptSecret(sealed, since, until.isPresent() ? until : Optional.of(end));
    }
}
