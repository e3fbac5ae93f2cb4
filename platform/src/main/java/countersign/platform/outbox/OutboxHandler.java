package countersign.platform.outbox;

/** Delivers the messages of one type. */
public interface OutboxHandler {

    String type();

    /** Returns once the message is safely delivered; throws to have it tried again later. May see a message twice. */
    void deliver(OutboxMessage message, String aggregateId);
}
