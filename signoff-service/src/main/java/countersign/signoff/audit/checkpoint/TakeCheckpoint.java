package countersign.signoff.audit.checkpoint;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.sweep.Sweeper;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.chain.KeptEntry;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.seal.Seal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
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

    @Bean
    static Sweeper checkpointSweeper(
            TakeCheckpoint checkpoints, @Value("${countersign.audit.checkpoint-every:PT60S}") Duration every) {
        return new Sweeper("checkpoint", every, checkpoints::ofEveryChain);
    }

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
        List<KeptEntry> batch;
        do {
            batch = entries.from(chain, tree.size(), BATCH);
            for (KeptEntry entry : batch) {
                tree = tree.append(leafHash(entry, tree.size()));
            }
        } while (batch.size() == BATCH);
        return tree;
    }

    /** Nothing is sealed over a gap: the chain's check names it. */
    private static Sha256 leafHash(KeptEntry entry, long place) {
        return entry.leafHash()
                .filter(_ -> entry.place() == place)
                .orElseThrow(() -> new IllegalStateException("Entry " + place + " is missing, or has no hash"));
    }
}
