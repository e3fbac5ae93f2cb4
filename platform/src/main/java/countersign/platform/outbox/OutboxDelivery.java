package countersign.platform.outbox;

import countersign.platform.stuck.About;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Empties one lane of one outbox in order. What fails waits with back-off and blocks only its own lane of its own
 * aggregate; what fails for the third time is stuck work as well, until it succeeds.
 */
final class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int FAILURES_UNTIL_STUCK = 3;

    private final OutboxLeases leases;
    private final StuckWorks stuck;
    private final Backoff backoff;
    private final Supplier<Map<String, OutboxHandler<?>>> handlers;

    OutboxDelivery(
            OutboxLeases leases, StuckWorks stuck, Backoff backoff, Supplier<Stream<OutboxHandler<?>>> handlers) {
        this.leases = leases;
        this.stuck = stuck;
        this.backoff = backoff;
        this.handlers = SingletonSupplier.of(() -> handlers.get()
                .collect(Collectors.toMap(handler -> handler.type().name(), Function.identity())));
    }

    void empty(String collection, String id) {
        goOn(leases.claim(collection, id).flatMap(leases::unlessEmpty));
    }

    /** It has been held since it was written. */
    void empty(Leased held) {
        goOn(leases.assured(held));
    }

    private void goOn(Optional<Leased> now) {
        for (var held = now; held.isPresent(); ) {
            held = step(held.get());
        }
    }

    private Optional<Leased> step(Leased held) {
        var message = held.waiting().getFirst();
        try {
            deliver(handler(message), message, held.id());
        } catch (RuntimeException failure) {
            failed(held, message, failure);
            return Optional.empty();
        }
        if (held.failures() >= FAILURES_UNTIL_STUCK) {
            stuck.resolve(stuckId(held));
        }
        return leases.pulled(held, message);
    }

    private static <P extends Record> void deliver(OutboxHandler<P> handler, OutboxMessage message, String aggregate) {
        handler.deliver(handler.type().read(message.payload()), new Origin(aggregate, message.id(), message.at()));
    }

    private OutboxHandler<?> handler(OutboxMessage message) {
        var handler = handlers.get().get(message.type());
        if (handler == null) {
            throw new IllegalStateException("Nothing here delivers messages of type " + message.type());
        }
        return handler;
    }

    private void failed(Leased held, OutboxMessage message, RuntimeException failure) {
        var failures = held.failures() + 1;
        Duration wait = backoff.after(failures);
        LOG.warn(
                "Message {} of {}/{} failed ({}), next try in {}: {}",
                message.type(),
                held.collection(),
                held.id(),
                failures,
                wait,
                failure.toString());
        if (failures >= FAILURES_UNTIL_STUCK) {
            stuck.record(stuckId(held), about(held, message), failure, failures);
        }
        leases.postpone(held, wait);
    }

    /** What nobody here delivers or can read is told of all the same. */
    private About about(Leased held, OutboxMessage message) {
        try {
            return about(handler(message), message, held.id());
        } catch (RuntimeException unknown) {
            return new About("Passing on a message (" + message.type() + ")", held.id(), null);
        }
    }

    private static <P extends Record> About about(OutboxHandler<P> handler, OutboxMessage message, String aggregate) {
        var payload = handler.type().read(message.payload());
        var chain = message.chain().or(() -> handler.chain(payload));
        return new About(handler.inWords(payload), aggregate, chain.orElse(null));
    }

    static String stuckId(Leased held) {
        return OutboxRelay.PREFIX + held.lane().word() + ":" + held.collection() + ":" + held.id();
    }
}
