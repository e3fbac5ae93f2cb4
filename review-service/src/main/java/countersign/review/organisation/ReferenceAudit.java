package countersign.review.organisation;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.PayloadHash;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.OutboxMessage;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the chains are told of a change by an administrator: who, when, and the hash of what is there now. */
@Component
public class ReferenceAudit {

    private final Clock clock;

    ReferenceAudit(Clock clock) {
        this.clock = clock;
    }

    /**
     * An entry, to be written together with the change.
     *
     * @param subjects ids of what was changed
     * @param now what is there now, without any secret
     * @param text the same in words
     */
    public OutboxMessage changed(
            OdsCode chain, String type, Caller caller, List<String> subjects, Object now, String text) {
        return AuditMessages.entry(chain.value(), type, caller, subjects, PayloadHash.of(now), text, clock.instant());
    }
}
