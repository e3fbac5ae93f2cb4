package countersign.platform.engine;

import countersign.platform.outbox.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.bson.Document;

/** What a use case appends to its outbox to tell the engine something. */
public final class EngineMessages {

    /** Types of these messages, for who delivers them. */
    public static final String PUBLISH = "engine.publish-message";

    public static final String COMPLETE = "engine.complete-job";

    public static final String RESOLVE = "engine.resolve-incident";

    private EngineMessages() {}

    /** Variables are text, numbers, booleans, lists and maps of these: ids and routing flags only. */
    public static OutboxMessage publish(
            String message,
            String correlationKey,
            String messageId,
            Map<String, Object> variables,
            Duration ttl,
            Instant at) {
        var payload = new Document("message", message)
                .append("correlationKey", correlationKey)
                .append("messageId", messageId)
                .append("variables", new Document(variables))
                .append("ttlMillis", ttl.toMillis());
        return OutboxMessage.of(PUBLISH, payload, at);
    }

    /** Completes the held job with this key; if it is gone by then, its handler hears {@code overtaken}. */
    public static OutboxMessage complete(long jobKey, Map<String, Object> variables, Instant at) {
        return OutboxMessage.of(
                COMPLETE, new Document("jobKey", jobKey).append("variables", new Document(variables)), at);
    }

    /** See {@link Engine#resolve}. */
    public static OutboxMessage resolve(long incident, OptionalLong job, Instant at) {
        var payload = new Document("incident", incident);
        job.ifPresent(key -> payload.append("job", key));
        return OutboxMessage.of(RESOLVE, payload, at);
    }
}
