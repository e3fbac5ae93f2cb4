package countersign.platform.engine;

import java.time.Duration;
import java.util.Map;

/**
 * What we ask of the workflow engine. A use case never calls it: it appends to its outbox ({@link EngineMessages}).
 * Every method throws when the engine cannot be reached or is busy; the caller tries again later.
 */
public interface Engine {

    /** The message waits for its process as long as {@code ttl}; a second one of the same id meanwhile is ignored. */
    void publish(String message, String correlationKey, String messageId, Map<String, Object> variables, Duration ttl);

    Completion complete(long jobKey, Map<String, Object> variables);

    /** {@code GONE}: the engine does not know the job (any more). */
    enum Completion {
        COMPLETED,
        GONE
    }
}
