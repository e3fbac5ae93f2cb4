package countersign.review.webhook.endpoint;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;

/**
 * An address that an organisation's messages go to.
 *
 * @param disabledAt since when nothing is sent there, because the receiver answered that it is gone (410)
 * @param secrets the newest first; the others run out
 * @param rotation the key of the last rotation, so that a repeat gets the same answer
 */
public record Endpoint(
        String id,
        OdsCode organisation,
        String url,
        Optional<Instant> disabledAt,
        List<KeptSecret> secrets,
        Optional<RememberedKey> rotation) {

    private static final Duration OVERLAP = Duration.ofHours(24);

    public boolean isActive() {
        return disabledAt.isEmpty();
    }

    Endpoint disabled(Instant at) {
        return new Endpoint(id, organisation, url, Optional.of(at), secrets, rotation);
    }

    Endpoint movedTo(String changed) {
        return new Endpoint(id, organisation, changed, Optional.empty(), secrets, rotation);
    }

    /** The new secret signs at once, the old ones for 24 hours more. */
    Endpoint rotated(Binary sealed, Instant at, RememberedKey key) {
        List<KeptSecret> kept = Stream.concat(
                        Stream.of(new KeptSecret(sealed, at, Optional.empty())),
                        secrets.stream()
                                .filter(secret -> secret.signsAt(at))
                                .map(secret -> secret.endingAt(at.plus(OVERLAP))))
                .toList();
        return new Endpoint(id, organisation, url, disabledAt, kept, Optional.of(key));
    }
}
