package countersign.review.webhook.endpoint;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.PayloadHash;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;

/** What the chain of the organisation is told of its endpoints; a secret is in none of it, not even as a hash. */
final class EndpointAudit {

    private EndpointAudit() {}

    /** What stands behind the hash of an entry. */
    private record Content(String id, String organisation, String url, boolean active) {

        static String hash(Endpoint endpoint) {
            return PayloadHash.of(
                    new Content(endpoint.id(), endpoint.organisation().value(), endpoint.url(), endpoint.isActive()));
        }
    }

    static OutboxMessage added(Endpoint endpoint, Caller caller, Instant at) {
        return entry(endpoint, "webhook-endpoint.added", "Messages go to " + endpoint.url(), caller, at);
    }

    /** Another address, or the same again after it was switched off. */
    static OutboxMessage changed(Endpoint before, Endpoint after, Caller caller, Instant at) {
        return before.url().equals(after.url())
                ? entry(after, "webhook-endpoint.enabled", "Messages go to " + after.url() + " again", caller, at)
                : entry(after, "webhook-endpoint.changed", "Messages now go to " + after.url(), caller, at);
    }

    static OutboxMessage rotated(Endpoint endpoint, Caller caller, Instant at) {
        return entry(endpoint, "webhook-endpoint.secret-rotated", "A new secret signs as well", caller, at);
    }

    /** By itself, because the receiver said that it is gone. */
    static OutboxMessage disabled(Endpoint endpoint, Instant at) {
        return AuditMessages.entry(
                endpoint.organisation().value(),
                "webhook-endpoint.disabled",
                List.of(endpoint.id()),
                Content.hash(endpoint),
                at);
    }

    private static OutboxMessage entry(Endpoint endpoint, String type, String text, Caller caller, Instant at) {
        return AuditMessages.entry(
                endpoint.organisation().value(),
                type,
                caller,
                List.of(endpoint.id()),
                Content.hash(endpoint),
                text,
                at);
    }
}
