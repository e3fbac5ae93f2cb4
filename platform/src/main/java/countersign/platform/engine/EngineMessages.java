package countersign.platform.engine;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a use case appends to its outbox to tell the engine something. */
public final class EngineMessages {

    public static final MessageType<Publish> PUBLISH = new MessageType<>("engine.publish-message", Publish.class);

    public static final MessageType<Complete> COMPLETE = new MessageType<>("engine.complete-job", Complete.class);

    public static final MessageType<Resolve> RESOLVE = new MessageType<>("engine.resolve-incident", Resolve.class);

    /** A message is to be published. */
    public record Publish(
            String message, String correlationKey, String messageId, Document variables, long ttlMillis) {}

    /** A held job is to be completed. */
    public record Complete(long jobKey, Document variables) {}

    /** An incident is to be resolved, once its job, if it is one of a job, has a try again. */
    public record Resolve(long incident, @Nullable Long job) {}

    private EngineMessages() {}

    /** Variables are text, numbers, booleans, lists and maps of these: ids and routing flags only. */
    public static OutboxMessage publish(
            String message,
            String correlationKey,
            String messageId,
            Map<String, Object> variables,
            Duration ttl,
            Instant at) {
        var publish = new Publish(message, correlationKey, messageId, new Document(variables), ttl.toMillis());
        return OutboxMessage.of(PUBLISH, publish, at);
    }

    /** Completes the held job with this key; if it is gone by then, its handler hears {@code overtaken}. */
    public static OutboxMessage complete(long jobKey, Map<String, Object> variables, Instant at) {
        return OutboxMessage.of(COMPLETE, new Complete(jobKey, new Document(variables)), at);
    }

    /** See {@link Engine#resolve}. */
    public static OutboxMessage resolve(long incident, OptionalLong job, Instant at) {
        return OutboxMessage.of(RESOLVE, new Resolve(incident, job.isPresent() ? job.getAsLong() : null), at);
    }
}
