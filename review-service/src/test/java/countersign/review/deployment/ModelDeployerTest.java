package countersign.review.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import countersign.platform.engine.Engine;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.Origin;
import countersign.platform.testing.StillGrowing;
import countersign.platform.testing.TestEngines;
import countersign.review.launch.ReviewLaunched;
import countersign.review.review.ReviewId;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelDeployerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port = freePort();
    private final List<ModelDeployer> deployers = new ArrayList<>();
    private final ZeebeClient client = ZeebeClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:" + port))
            .preferRestOverGrpc(false)
            .usePlaintext()
            .build();

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        deployers.forEach(ModelDeployer::stop);
        client.close();
    }

    private ModelDeployer deployer() {
        ModelDeployer deployer = new ModelDeployer(client);
        deployers.add(deployer);
        deployer.start();
        return deployer;
    }

    @Test
    void replicasWaitForTheEngineAndDeployEachModelOnceThoughAllDoItAtTheSameMoment() {
        ModelDeployer first = deployer();
        ModelDeployer beside = deployer();
        List<String> published = new ArrayList<>();
        StartReview start = new StartReview(new Published(published), first);
        ReviewLaunched launched = new ReviewLaunched(new ReviewId("rev-abcdefghij"), new OdsCode("QUY"), false, false);
        Origin origin = new Origin("rev-1", "message", Instant.EPOCH);
        assertThatIllegalStateException().isThrownBy(() -> start.deliver(launched, origin));
        assertThat(published).isEmpty();

        ZeebeTestEngine engine = TestEngines.create(port);
        engine.start();
        await().atMost(PATIENCE).until(() -> first.isDone() && beside.isDone());
        start.deliver(launched, origin);
        ModelDeployer startedAgain = deployer();
        await().atMost(PATIENCE).until(startedAgain::isDone);

        assertThat(published).containsExactly("review-launched rev-1 launch-rev-1");
        assertThat(events(engine, DeploymentIntent.CREATED)).hasSizeGreaterThanOrEqualTo(deployers.size());
        assertThat(deployed(engine)).hasSize(8).doesNotHaveDuplicates();
        engine.stop();
    }

    private static List<String> deployed(ZeebeTestEngine engine) {
        return events(engine, ProcessIntent.CREATED)
                .map(record -> ((Process) record.getValue()).getBpmnProcessId())
                .toList();
    }

    private static Stream<Record<?>> events(ZeebeTestEngine engine, Intent intent) {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(record -> record.getIntent() == intent);
    }

    /** Remembers what is published. */
    private record Published(List<String> messages) implements Engine {

        @Override
        public void publish(
                String message, String correlationKey, String messageId, Map<String, Object> variables, Duration ttl) {
            messages.add(message + " " + correlationKey + " " + messageId);
        }

        @Override
        public void resolve(long incident, OptionalLong job) {}

        @Override
        public Completion complete(long jobKey, Map<String, Object> variables) {
            return Completion.GONE;
        }
    }
}
