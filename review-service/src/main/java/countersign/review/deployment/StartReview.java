package countersign.review.deployment;

import countersign.bpmn.Messages;
import countersign.bpmn.Variables;
import countersign.platform.engine.Engine;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.launch.ReviewLaunched;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Starts a launched review's process. It waits until the models are there: the engine does not hand a message that came
 * before its model to the process that the model starts.
 */
@Component
@ConditionalOnProperty(name = "countersign.engine.enabled", matchIfMissing = true)
class StartReview implements OutboxHandler {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Engine engine;
    private final ModelDeployer models;

    StartReview(Engine engine, ModelDeployer models) {
        this.engine = engine;
        this.models = models;
    }

    @Override
    public String type() {
        return ReviewLaunched.TYPE;
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Starting the process of a launched review";
    }

    @Override
    public Optional<String> chain(OutboxMessage message) {
        return Optional.of(message.payload().getString(Variables.ICB));
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        if (!models.isDone()) {
            throw new IllegalStateException("The engine does not have the models yet");
        }
        engine.publish(
                Messages.REVIEW_LAUNCHED,
                aggregateId,
                "launch-" + aggregateId,
                ReviewLaunched.variables(message.payload()),
                KEPT);
    }
}
