package countersign.review.deployment;

import countersign.bpmn.Models;
import io.camunda.zeebe.client.ZeebeClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys all models in one command, again and again until the engine takes them. The engine makes a new version only
 * of what has changed, so every replica does this at each start.
 */
@Component
@ConditionalOnProperty(name = "countersign.engine.enabled", matchIfMissing = true)
class ModelDeployer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ZeebeClient client;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;
    private volatile boolean deployed;

    ModelDeployer(ZeebeClient client) {
        this.client = client;
    }

    /** Whether the engine has taken the models since this service started. */
    boolean isDone() {
        return deployed;
    }

    @Override
    public void start() {
        started = true;
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name("model-deployer").start(this::deployUntilTaken);
    }

    private void deployUntilTaken() {
        Duration pause = Duration.ofSeconds(1);
        while (!deployed && !isStoppedWithin(Duration.ZERO)) {
            if (!deploy() && isStoppedWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean deploy() {
        try {
            var command = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
            Models.RESOURCES.stream().skip(1).forEach(command::addResourceFromClasspath);
            var deployment = command.requestTimeout(PATIENCE).send().join();
            deployed = true;
            LOG.info("The engine has the models, deployment {}", deployment.getKey());
        } catch (RuntimeException away) {
            LOG.warn("The models could not be deployed yet: {}", away.getMessage());
        }
        return deployed;
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void stop() {
        started = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
