package countersign.platform.outbox;

import java.util.Optional;

/**
 * Delivers the messages of one type, as a bean. What it throws holds up the messages behind it in the same lane only.
 */
public interface OutboxHandler<P extends Record> {

    MessageType<P> type();

    /** Returns once the message is safely delivered; throws to have it tried again later. May see a message twice. */
    void deliver(P payload, Origin origin);

    /** What is being done, for the operator who finds that it does not succeed. */
    default String inWords(P payload) {
        return "Passing on a message (" + type().name() + ")";
    }

    /**
     * ODS code of the organisation in whose audit chain it is recorded what people do about it, for messages that do
     * not name it themselves.
     */
    default Optional<String> chain(P payload) {
        return Optional.empty();
    }
}
