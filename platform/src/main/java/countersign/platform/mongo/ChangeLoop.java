package countersign.platform.mongo;

import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Applies a use case to the newest version of an aggregate, again if somebody else wrote in between. */
final class ChangeLoop {

    private static final int ATTEMPTS = 25;
    private static final long PAUSE_NANOS = 2_000_000;

    private ChangeLoop() {}

    static <A, T> Outcome<T> apply(
            Aggregates<A> store, String id, Refusal absent, Function<Versioned<A>, Outcome<Change<A, T>>> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome<T>> outcome = once(store, id, absent, rule);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * (attempt + 1)));
        }
        return Outcome.refused(new Refusal.Busy());
    }

    private static <A, T> Optional<Outcome<T>> once(
            Aggregates<A> store, String id, Refusal absent, Function<Versioned<A>, Outcome<Change<A, T>>> rule) {
        Optional<Versioned<A>> found = store.find(id);
        if (found.isEmpty()) {
            return Optional.of(Outcome.refused(absent));
        }
        return switch (rule.apply(found.get())) {
            case Outcome.Refused<Change<A, T>>(Refusal why) -> Optional.of(Outcome.refused(why));
            case Outcome.Done<Change<A, T>>(Change<A, T> change) ->
                write(store, found.get(), change) ? Optional.of(Outcome.done(change.result())) : Optional.empty();
        };
    }

    /** Nothing is written if nothing changes. */
    private static <A> boolean write(Aggregates<A> store, Versioned<A> before, Change<A, ?> change) {
        if (change.out().isEmpty() && change.after().equals(before.body())) {
            return true;
        }
        return store.replace(
                before.id(), before.version(), change.after(), change.out().toArray(OutboxMessage[]::new));
    }
}
