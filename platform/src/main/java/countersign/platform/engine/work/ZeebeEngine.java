package countersign.platform.engine.work;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The engine is Zeebe, over gRPC. Nothing is tried again here: every caller has a better way. */
final class ZeebeEngine implements Jobs {

    private static final long PATIENCE_SECONDS = 12;
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final ZeebeClient client;

    ZeebeEngine(ZeebeClient client) {
        this.client = client;
    }

    @Override
    public void publish(
            String message, String correlationKey, String messageId, Map<String, Object> variables, Duration ttl) {
        // ALREADY_EXISTS is as good: the first of this id still waits for its process
        isKnown(
                client.newPublishMessageCommand()
                        .messageName(message)
                        .correlationKey(correlationKey)
                        .messageId(messageId)
                        .timeToLive(ttl)
                        .variables(variables),
                Code.ALREADY_EXISTS);
    }

    @Override
    public Completion complete(long jobKey, Map<String, Object> variables) {
        var command = client.newCompleteCommand(jobKey).variables(variables);
        return isKnown(command, Code.NOT_FOUND) ? Completion.COMPLETED : Completion.GONE;
    }

    @Override
    public void resolve(long incident, OptionalLong job) {
        job.ifPresent(key -> isKnown(client.newUpdateRetriesCommand(key).retries(JobFailures.TRIES), Code.NOT_FOUND));
        isKnown(client.newResolveIncidentCommand(incident), Code.NOT_FOUND);
    }

    @Override
    public boolean hold(long key, Duration duration) {
        return isKnown(client.newUpdateTimeoutCommand(key).timeout(duration), Code.NOT_FOUND);
    }

    @Override
    public boolean tryAgain(long key, int tries, Duration wait, String why) {
        var command =
                client.newFailCommand(key).retries(tries).retryBackoff(wait).errorMessage(why);
        return isKnown(command, Code.NOT_FOUND);
    }

    @Override
    public boolean release(long key, int tries) {
        return isKnown(client.newUpdateRetriesCommand(key).retries(tries), Code.NOT_FOUND)
                && isKnown(client.newUpdateTimeoutCommand(key).timeout(AT_ONCE), Code.NOT_FOUND);
    }

    /** False when the engine answers with the given refusal; any other refusal is thrown. */
    private static boolean isKnown(FinalCommandStep<?> command, Code refusal) {
        try {
            command.send().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ClientStatusException status) {
            if (status.getStatusCode() == refusal) {
                return false;
            }
            if (status.getStatusCode() == Code.RESOURCE_EXHAUSTED) {
                throw new EngineBusyException(status);
            }
            throw status;
        }
    }
}
