package countersign.signoff.reference;

import countersign.platform.http.IfMatch;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Puts data of one kind; each change and what the audit chain is told of it are one write. */
public final class ReferenceStore<T> {

    private final Aggregates<T> store;

    public ReferenceStore(Aggregates<T> store) {
        this.store = store;
    }

    /**
     * Makes it what is wanted.
     *
     * @param read the version that the caller has read; needed to change what is there
     * @param audit told when something changes, and only then
     */
    public Put put(String id, T wanted, @Nullable IfMatch read, OutboxMessage audit) {
        if (store.insert(id, wanted, audit)) {
            return new Put.Done(1, true);
        }
        Versioned<T> found = store.find(id).orElseThrow();
        if (found.body().equals(wanted)) {
            return new Put.Done(found.version(), false);
        }
        if (read == null) {
            return new Put.Refused(Problem.of(
                    "precondition-required",
                    428,
                    "Say which version you read",
                    "It is there already, and differs. Send the ETag that you read as If-Match to change it."));
        }
        boolean changed = read.matches(found.version()) && store.replace(id, found.version(), wanted, audit);
        return changed
                ? new Put.Done(found.version() + 1, false)
                : new Put.Refused(Problem.staleVersion(found.version()));
    }
}
