package countersign.platform.outbox;

import java.util.Optional;

/**
 * Delivers the messages of one type, as a bean. What it throws holds up the messages behind it in the same lane only.
 */
public interface OutboxHandler {

    String type();

    /** Returns once the message is safely delivered; throws to have it tried again later. May see a message twice. */
    void deliver(OutboxMessage message, String aggregateId);

    /** What is being done, for the operator who finds that it does not succeed. */
    default String inWords(OutboxMessage message) {
        return "Passing on a message (" + type() + ")";
    }

    /** ODS code of the organisation in whose audit chain it is recorded what people do about it. */
    default Optional<String> chain(OutboxMessage message) {
        return message.chain();
    }
}
