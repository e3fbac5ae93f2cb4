package countersign.platform.outcome;

import countersign.platform.outbox.OutboxMessage;
import java.util.List;

/**
 * What a use case wants written, in one write: the aggregate as it shall be, and what goes out with it.
 *
 * @param result what the caller is told once it is written
 */
public record Change<A, T>(A after, T result, List<OutboxMessage> out) {

    public static <A, T> Change<A, T> of(A after, T result, OutboxMessage... out) {
        return new Change<>(after, result, List.of(out));
    }

    /** The caller is told the aggregate as it shall be. */
    public static <A> Change<A, A> to(A after, OutboxMessage... out) {
        return of(after, after, out);
    }
}
