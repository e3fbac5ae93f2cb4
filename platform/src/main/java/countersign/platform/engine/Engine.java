package countersign.platform.engine;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What we ask of the workflow engine. A use case never calls it: it appends to its outbox ({@link EngineMessages}).
 * Every method throws when the engine cannot be reached or is busy; the caller tries again later.
 */
public interface Engine {

    /** The message waits for its process as long as {@code ttl}; a second one of the same id meanwhile is ignored. */
    void publish(String message, String correlationKey, String messageId, Map<String, Object> variables, Duration ttl);

    Completion complete(long jobKey, Map<String, Object> variables);

    /**
     * Lets a process go on from where an incident stopped it, with its variables as they are now. Nothing happens when
     * the engine does not know the incident (any more). If the cause is still there, a new incident follows.
     *
     * @param job the job that ran out of tries, which is given new ones; empty when the incident is not about a job
     */
    void resolve(long incident, OptionalLong job);

    /** {@code GONE}: the engine does not know the job (any more). */
    enum Completion {
        COMPLETED,
        GONE
    }
}
