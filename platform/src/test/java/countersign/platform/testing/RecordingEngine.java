package countersign.platform.testing;

import countersign.platform.engine.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An engine that remembers what it was told. With {@code countersign.engine.enabled=false} it is a bean of every
 * application under test.
 */
public final class RecordingEngine implements Engine {

    private final List<Published> published = new CopyOnWriteArrayList<>();
    private final List<Completed> completed = new CopyOnWriteArrayList<>();
    private final List<Resolved> resolved = new CopyOnWriteArrayList<>();
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();

    public record Published(String message, String correlationKey, String messageId, Map<String, Object> variables) {}

    public record Completed(long jobKey, Map<String, Object> variables) {}

    public record Resolved(long incident, OptionalLong job) {}

    @Override
    public void publish(
            String message, String correlationKey, String messageId, Map<String, Object> variables, Duration ttl) {
        published.add(new Published(message, correlationKey, messageId, Map.copyOf(variables)));
    }

    @Override
    public Completion complete(long jobKey, Map<String, Object> variables) {
        completed.add(new Completed(jobKey, Map.copyOf(variables)));
        return gone.contains(jobKey) ? Completion.GONE : Completion.COMPLETED;
    }

    @Override
    public void resolve(long incident, OptionalLong job) {
        resolved.add(new Resolved(incident, job));
    }

    /** From now on the engine does not know this job. */
    public void takeBack(long jobKey) {
        gone.add(jobKey);
    }

    public List<Published> published() {
        return List.copyOf(published);
    }

    public List<Completed> completed() {
        return List.copyOf(completed);
    }

    public List<Resolved> resolved() {
        return List.copyOf(resolved);
    }
}
