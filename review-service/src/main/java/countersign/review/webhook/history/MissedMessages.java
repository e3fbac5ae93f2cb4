package countersign.review.webhook.history;

import countersign.platform.identity.Caller;
import countersign.review.webhook.endpoint.Endpoint;
import java.time.Instant;
import java.util.List;

/**
 * What was sent while an endpoint was switched off, so that no message to it was ever made, and what has reached its
 * organisation by no other way since. Known to those who make messages.
 */
public interface MissedMessages {

    /** What the message would be about, and when it was sent without one to this endpoint. */
    record Missed(String subject, Instant since) {}

    /** The first sent first. */
    List<Missed> by(Endpoint endpoint);

    /** Makes the missing messages, each once only, whoever else asks. */
    void sendTo(Endpoint endpoint, Caller caller, String request);

    /** How many this request has had made. */
    int sentBy(Endpoint endpoint, String request);
}
