package countersign.signoff.audit.checkpoint;

import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.seal.Seal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what has been appended since the last checkpoint: every minute, every hundred entries, and when asked. */
@Component
public class TakeCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TakeCheckpoint.class);

    public static final int ENTRIES = 100;
    private static final int BATCH = 500;

    private final AuditEntries entries;
    private final Checkpoints checkpoints;
    private final Seal seal;
    private final Clock clock;

    TakeCheckpoint(AuditEntries entries, Checkpoints checkpoints, Seal seal, Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.seal = seal;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${countersign.audit.checkpoint-every:PT60S}", initialDelayString = "PT60S")
    void ofEveryChain() {
        for (String chain : entries.chains()) {
            try {
                of(new OdsCode(chain));
            } catch (RuntimeException unreadable) {
                LOG.error("No checkpoint could be taken of the chain {}; the others go on", chain, unreadable);
            }
        }
    }

    /** A checkpoint that covers every entry there is; nothing while the chain is empty. */
    public Optional<Checkpoint> of(OdsCode chain) {
        Optional<Checkpoint> latest = checkpoints.latest(chain);
        CompactRange known = latest.map(Checkpoint::tree).orElse(CompactRange.EMPTY);
        CompactRange grown = grown(chain, known);
        if (grown.size() == known.size()) {
            return latest;
        }
        checkpoints.insert(Checkpoint.of(chain, grown, clock.instant(), seal));
        return checkpoints.latest(chain);
    }

    private CompactRange grown(OdsCode chain, CompactRange known) {
        CompactRange tree = known;
        List<AuditEntry> batch;
        do {
            batch = entries.from(chain, tree.size(), BATCH);
            for (AuditEntry entry : batch) {
                tree = tree.append(entry.leafHash());
            }
        } while (batch.size() == BATCH);
        return tree;
    }
}
