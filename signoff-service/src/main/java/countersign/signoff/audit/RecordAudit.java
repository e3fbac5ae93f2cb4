package countersign.signoff.audit;

import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.chain.AuditFact;
import countersign.signoff.audit.chain.AuditLog;
import countersign.signoff.audit.checkpoint.TakeCheckpoint;
import org.springframework.stereotype.Component;

/** Appends to a chain, and seals it whenever enough has come in. */
@Component
class RecordAudit {

    private final AuditLog log;
    private final TakeCheckpoint takeCheckpoint;

    RecordAudit(AuditLog log, TakeCheckpoint takeCheckpoint) {
        this.log = log;
        this.takeCheckpoint = takeCheckpoint;
    }

    /** The event's entry: a new one, or the one that it has already. */
    AuditEntry record(OdsCode chain, AuditFact fact) {
        AuditEntry entry = log.append(chain, fact);
        if ((entry.seq() + 1) % TakeCheckpoint.ENTRIES == 0) {
            takeCheckpoint.of(chain);
        }
        return entry;
    }
}
