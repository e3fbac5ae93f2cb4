package countersign.review.deployment;

import countersign.bpmn.Messages;
import countersign.platform.engine.Engine;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
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
class StartReview implements OutboxHandler<ReviewLaunched> {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Engine engine;
    private final ModelDeployer models;

    StartReview(Engine engine, ModelDeployer models) {
        this.engine = engine;
        this.models = models;
    }

    @Override
    public MessageType<ReviewLaunched> type() {
        return ReviewLaunched.TYPE;
    }

    @Override
    public String inWords(ReviewLaunched launched) {
        return "Starting the process of a launched review";
    }

    @Override
    public Optional<String> chain(ReviewLaunched launched) {
        return Optional.of(launched.icb().value());
    }

    @Override
    public void deliver(ReviewLaunched launched, Origin origin) {
        if (!models.isDone()) {
            throw new IllegalStateException("The engine does not have the models yet");
        }
        engine.publish(
                Messages.REVIEW_LAUNCHED,
                origin.aggregate(),
                "launch-" + origin.aggregate(),
                launched.variables(),
                KEPT);
    }
}
