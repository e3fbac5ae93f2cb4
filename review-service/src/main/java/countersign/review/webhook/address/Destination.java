package countersign.review.webhook.address;

import java.net.URI;

/** Whether an address may be posted to, and with which care. */
public sealed interface Destination {

    /** HTTPS to port 443 of a host with global addresses; these are looked at again for each connection. */
    record Guarded(URI uri) implements Destination {}

    /** Named by the operator as host and port: for a receiver on this machine or in this network. */
    record AllowListed(URI uri) implements Destination {}

    /** Not to be posted to; {@code reason} is a sentence for the person who entered the address. */
    record Refused(String reason) implements Destination {}
}
