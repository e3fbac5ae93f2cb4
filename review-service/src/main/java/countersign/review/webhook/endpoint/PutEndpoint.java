package countersign.review.webhook.endpoint;

import countersign.platform.http.IfMatch;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.organisation.Organisations;
import countersign.review.webhook.address.Destination;
import countersign.review.webhook.address.UrlGuard;
import countersign.review.webhook.secret.SecretBox;
import countersign.review.webhook.secret.SigningSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds an endpoint, moves it to another address, and rotates its secret. */
@Component
class PutEndpoint {

    private final Endpoints endpoints;
    private final Organisations organisations;
    private final UrlGuard urls;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PutEndpoint(Endpoints endpoints, Organisations organisations, UrlGuard urls, SecretBox box, Clock clock) {
        this.endpoints = endpoints;
        this.organisations = organisations;
        this.urls = urls;
        this.box = box;
        this.clock = clock;
    }

    /** An endpoint as written; the secret only when it is new. */
    record Written(Endpoint endpoint, long version, Optional<SigningSecret> secret) {}

    /** The version that was read is needed only to change what is there. */
    Outcome<Written> put(
            String id, @Nullable OdsCode organisation, @Nullable String url, @Nullable IfMatch read, Caller caller) {
        Fields fields = new Fields();
        fields.check(id.matches("[a-z0-9][a-z0-9-]{0,59}"), "id", "Use small letters, digits and hyphens, 60 at most.");
        fields.check(
                organisation != null && organisations.find(organisation).isPresent(),
                "organisation",
                "Enter the ODS code of an organisation that is known here.");
        if (urls.check(url == null ? "" : url) instanceof Destination.Refused(String reason)) {
            fields.reject("url", reason);
        }
        if (fields.refusal().isPresent() || organisation == null || url == null) {
            return Outcome.refused(fields.refusal().orElseThrow());
        }
        SigningSecret secret = SigningSecret.random(random);
        Endpoint fresh = new Endpoint(
                id,
                organisation,
                url,
                Optional.empty(),
                List.of(new KeptSecret(box.seal(secret, id), clock.instant(), Optional.empty())),
                Optional.empty());
        return endpoints.add(fresh, EndpointAudit.added(fresh, caller, clock.instant()))
                ? Outcome.done(new Written(fresh, 1, Optional.of(secret)))
                : endpoints.change(id, found -> change(found, organisation, url, read, caller));
    }

    private Outcome<Change<Endpoint, Written>> change(
            Versioned<Endpoint> found, OdsCode organisation, String url, @Nullable IfMatch read, Caller caller) {
        Endpoint endpoint = found.body();
        if (!endpoint.organisation().equals(organisation)) {
            return Outcome.refused(new Refusal.WrongState(
                    "endpoint-of-another-organisation",
                    "This endpoint belongs to " + organisations.name(endpoint.organisation())
                            + ". Add another one under a new id."));
        }
        if (endpoint.url().equals(url) && endpoint.isActive()) {
            return Outcome.done(Change.of(endpoint, new Written(endpoint, found.version(), Optional.empty())));
        }
        if (read == null) {
            return Outcome.refused(new Refusal.Unconditional());
        }
        if (!read.matches(found.version())) {
            return Outcome.refused(new Refusal.Stale(
                    found.version(), "The endpoint was changed after you read it. Read it again first.", Map.of()));
        }
        Endpoint moved = endpoint.movedTo(url);
        return Outcome.done(Change.of(
                moved,
                new Written(moved, found.version() + 1, Optional.empty()),
                EndpointAudit.changed(endpoint, moved, caller, clock.instant())));
    }

    /** A new secret; the old one signs as well for 24 hours. A repeat with the same key gets the same secret. */
    Outcome<Written> rotate(String id, RememberedKey key, Caller caller) {
        SigningSecret secret = SigningSecret.random(random);
        return endpoints.change(id, found -> {
            Endpoint endpoint = found.body();
            boolean repeated = endpoint.rotation()
                    .filter(last -> last.compare(key) == RememberedKey.Match.REPEATED)
                    .isPresent();
            if (repeated) {
                SigningSecret newest = endpoints.newest(endpoint);
                return Outcome.done(Change.of(endpoint, new Written(endpoint, found.version(), Optional.of(newest))));
            }
            Endpoint rotated = endpoint.rotated(box.seal(secret, id), clock.instant(), key);
            return Outcome.done(Change.of(
                    rotated,
                    new Written(rotated, found.version() + 1, Optional.of(secret)),
                    EndpointAudit.rotated(rotated, caller, clock.instant())));
        });
    }
}
