package countersign.bpmn.rehearsal;

import countersign.bpmn.Models;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One engine for the whole test run, with every model deployed; its records say what the run has walked. */
public final class EmbeddedEngine {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<ProcessInstanceIntent> WALKED =
            Set.of(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, ProcessInstanceIntent.ELEMENT_COMPLETED);
    private static final EmbeddedEngine SHARED = new EmbeddedEngine(Models.RESOURCES);

    private final ZeebeTestEngine engine = EngineFactory.create();
    private final ZeebeClient client;
    private Duration travelled = Duration.ZERO;

    private EmbeddedEngine(List<String> models) {
        engine.start();
        client = ZeebeClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
                .usePlaintext()
                .defaultRequestTimeout(PATIENCE)
                .build();
        deploy(models);
    }

    /** An engine apart, for stories about other models than those of today. */
    public static EmbeddedEngine apart(List<String> models) {
        return new EmbeddedEngine(models);
    }

    /** Deploys these class path resources in one command. */
    public void deploy(List<String> models) {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(models.getFirst());
        models.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.send().join();
    }

    /** Another review on this engine. */
    public ReviewRoute review() {
        return new ReviewRoute(new Rehearsal(this, "rev-" + UUID.randomUUID()));
    }

    public void stop() {
        client.close();
        engine.stop();
    }

    public static EmbeddedEngine shared() {
        return SHARED;
    }

    ZeebeClient client() {
        return client;
    }

    /** The engine's own time. */
    public Instant now() {
        return Instant.now().plus(travelled);
    }

    void timePasses(Duration time) {
        engine.increaseTime(time);
        travelled = travelled.plus(time);
    }

    void awaitIdle() {
        try {
            engine.waitForIdleState(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine was busy", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the engine did not come to rest in " + PATIENCE, e);
        }
    }

    /** Everything that happened on this engine, in order. */
    Stream<Record<?>> events() {
        return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
                .filter(r -> r.getRecordType() == RecordType.EVENT);
    }

    /**
     * Ids of the sequence flows taken and the elements completed so far, each after its process: {@code nhse-return/…}.
     */
    public Set<String> walked() {
        return events().filter(r -> r.getIntent() instanceof ProcessInstanceIntent intent && WALKED.contains(intent))
                .map(r -> (ProcessInstanceRecordValue) r.getValue())
                .map(e -> e.getBpmnProcessId() + "/" + e.getElementId())
                .collect(Collectors.toSet());
    }
}
