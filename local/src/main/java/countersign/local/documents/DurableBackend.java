package countersign.local.documents;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Commits the store before a write is answered. The plain backend acknowledges writes that a kill then loses or tears;
 * here an acknowledged write is in the file, and writes are serialised so that no commit holds half of another one. A
 * write that cannot be kept (a full disk) ends the process: the store has closed itself then and would refuse
 * everything for ever, while the file holds all that was acknowledged.
 */
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "renamecollection",
            "aggregate");

    private final ReentrantLock writing = new ReentrantLock();
    private final WriteCounts counts = new WriteCounts();

    DurableBackend(MVStore store) {
        super(store);
    }

    static DurableBackend on(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .cacheSize(16)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new DurableBackend(store);
    }

    /** As MongoDB's {@code serverStatus}, with {@code writes}: commands since the start, by collection and command. */
    @Override
    public Document getServerStatus() {
        return super.getServerStatus().append("writes", counts.asDocument());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (!WRITES.contains(command.toLowerCase(java.util.Locale.ROOT))) {
            return super.handleMessage(message);
        }
        writing.lock();
        try {
            Document answer = super.handleMessage(message);
            commitOrEnd();
            counts.count(command, message.getDocument());
            return answer;
        } finally {
            writing.unlock();
        }
    }

    private void commitOrEnd() {
        try {
            commit();
        } catch (MVStoreException lost) {
            System.err.println("The document server ends, because a write cannot be kept (is the disk full?): " + lost);
            Runtime.getRuntime().halt(1);
        }
    }
}
