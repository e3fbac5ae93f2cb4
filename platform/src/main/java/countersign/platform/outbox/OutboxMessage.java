package countersign.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * Something to be told to the outside once its aggregate is written.
 *
 * @param id the consumer remembers it: delivery is at least once
 * @param type name of the {@link MessageType}
 * @param payload the record as it is stored
 */
public record OutboxMessage(String id, String type, Document payload, Instant at, Lane lane) {

    private static final String CHAIN = "chain";

    /** With a new random id. */
    public static <P extends Record> OutboxMessage of(MessageType<P> type, P payload, Instant at) {
        return new OutboxMessage(UUID.randomUUID().toString(), type.name(), type.write(payload), at, type.lane());
    }

    /**
     * The same, whose payload names the organisation in whose audit chain it is recorded what people do about the
     * message should it not arrive by itself.
     *
     * @param chain its ODS code
     */
    public OutboxMessage recordedIn(String chain) {
        return new OutboxMessage(id, type, new Document(payload).append(CHAIN, chain), at, lane);
    }

    /** The organisation that the payload names, if it names one. */
    public Optional<String> chain() {
        return Optional.ofNullable(payload.getString(CHAIN));
    }

    public Document toDocument() {
        return new Document("id", id)
                .append("type", type)
                .append("payload", payload)
                .append("at", Date.from(at));
    }

    static OutboxMessage from(Document stored, Lane lane) {
        return new OutboxMessage(
                stored.getString("id"),
                stored.getString("type"),
                stored.get("payload", Document.class),
                stored.getDate("at").toInstant(),
                lane);
    }
}
