package countersign.platform.operation;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.stuck.About;
import countersign.platform.stuck.StuckWorks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An operator has stuck work run again. The order is written together with its audit entry and is carried out from its
 * outbox: what is on the record is done, and what is done is on the record.
 */
final class RetryStuckWork implements OutboxHandler<RetryStuckWork.RunAgain> {

    private static final MessageType<RunAgain> TYPE = new MessageType<>("stuck-work.run-again", RunAgain.class);

    /** @param work id of what is stuck */
    record RunAgain(String work) {}

    private final Aggregates<RetryOrder> orders;
    private final StuckWorks stuck;
    private final Clock clock;

    RetryStuckWork(AggregateStores stores, StuckWorks stuck, Clock clock) {
        this.orders = stores.of("stuckWorkRetries", RetryOrder.class);
        this.stuck = stuck;
        this.clock = clock;
    }

    /** False when nothing of this id is stuck. */
    boolean retry(String id, Caller caller) {
        var about = stuck.about(id);
        if (about.isEmpty()) {
            return false;
        }
        var at = clock.instant();
        var order = OutboxMessage.of(TYPE, new RunAgain(id), at);
        var chain = about.get().chain();
        var out = chain == null
                ? List.of(order)
                : List.of(order.recordedIn(chain), entry(chain, id, about.get(), caller, at));
        orders.insert(
                UUID.randomUUID().toString(),
                new RetryOrder(id, caller.person().value(), at),
                out.toArray(OutboxMessage[]::new));
        stuck.noteRetry(id, caller.name());
        return true;
    }

    private static OutboxMessage entry(String chain, String id, About about, Caller caller, Instant at) {
        return AuditMessages.entry(
                chain,
                "stuck-work.retried",
                caller,
                Stream.concat(Stream.ofNullable(about.subject()), Stream.of(id)).toList(),
                null,
                "What did not succeed by itself was told to run again: " + about.what(),
                at);
    }

    @Override
    public MessageType<RunAgain> type() {
        return TYPE;
    }

    @Override
    public void deliver(RunAgain order, Origin origin) {
        stuck.runAgain(order.work());
    }

    @Override
    public String inWords(RunAgain order) {
        return "Running stuck work again, as an operator has asked";
    }
}
