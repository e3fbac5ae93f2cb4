package countersign.signoff.audit.chain;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Appends to a chain. The insert is the commit: the unique index decides between replicas; within one, whoever appends
 * to the same chain queues. It tries again in a loop of its own, since it changes no aggregate but adds a document
 * after the last.
 */
@Component
public class AuditLog {

    private static final int ATTEMPTS = 100;
    private static final int SALT_BYTES = 16;

    private final AuditEntries entries;
    private final Map<OdsCode, ReentrantLock> queues = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    AuditLog(AuditEntries entries) {
        this.entries = entries;
    }

    /** The entry of this event: a new one, or the one it has already. */
    public AuditEntry append(OdsCode chain, AuditFact fact) {
        var queue = queues.computeIfAbsent(chain, _ -> new ReentrantLock(true));
        queue.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<AuditEntry> entry =
                        entries.ofEvent(chain, fact.eventId()).or(() -> tryNext(chain, fact));
                if (entry.isPresent()) {
                    return entry.get();
                }
            }
            throw new IllegalStateException("The chain of %s is too busy to be appended to".formatted(chain));
        } finally {
            queue.unlock();
        }
    }

    private Optional<AuditEntry> tryNext(OdsCode chain, AuditFact fact) {
        Optional<KeptEntry> last = entries.last(chain);
        Sha256 previous = last.map(AuditLog::leafHash).orElseGet(AuditEntry::beforeTheFirst);
        long seq = last.map(entry -> entry.place() + 1).orElse(0L);
        AuditEntry next = AuditEntry.link(chain, seq, previous, fact, salt());
        return entries.insert(next) ? Optional.of(next) : Optional.empty();
    }

    /** An entry that cannot be read is followed all the same, as long as its hash is there. */
    private static Sha256 leafHash(KeptEntry last) {
        return last.leafHash()
                .orElseThrow(() -> new IllegalStateException("Entry " + last.place() + " has no hash to be followed"));
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
