package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.Engine;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages.Complete;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.platform.mongo.Indexes;
import countersign.platform.operation.StoppedWork;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.StillGrowing;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.InspectionUtility;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ZeebeProcessTest
@ExtendWith(DocumentServer.class)
class ZeebeEngineTest {

    private static final EngineSettings SETTINGS = new EngineSettings(
            Duration.ofSeconds(30), Duration.ofHours(6), Duration.ofMillis(100), Duration.ofMillis(100), 16, 2);

    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<EngineJob> held = new CopyOnWriteArrayList<>();
    private final MongoDatabase database;

    private ZeebeTestEngine engine;
    private ZeebeClient client;
    private Workers workers;
    private volatile boolean failing;

    ZeebeEngineTest(MongoDatabase database) {
        this.database = database;
        new Indexes(database).create(HeldJobs.INDEXES);
    }

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void worksATaskHoldsHumanWorkForHoursAndCompletesIt() throws Exception {
        var zeebe = start();
        var instance = launch(zeebe, "r1");
        await().pollInSameThread().untilAsserted(() -> assertThat(held).hasSize(1));
        assertThat(held.getFirst().string("made")).isEqualTo("of r1");
        assertThat(held.getFirst().header("workType")).contains("reading");
        awaitHold();

        engine.increaseTime(Duration.ofHours(5));
        engine.waitForIdleState(Duration.ofSeconds(10));
        assertThat(held).as("not handed out again").hasSize(1);

        var completion =
                new CompleteJob(zeebe, new HeldJobs(database, clock), handlers(), new HeldWorkStory.OfOneBoard());
        completion.deliver(new Complete(held.getFirst().key(), new Document("outcome", "read")), HeldWorkStory.ORIGIN);
        BpmnAssert.assertThat(instance.get()).hasVariableWithValue("outcome", "read");
        await().pollInSameThread()
                .untilAsserted(() -> BpmnAssert.assertThat(instance.get()).isCompleted());
    }

    @Test
    void aSecondMessageOfTheSameIdIsAsGoodAsTheFirst() throws Exception {
        var zeebe = start();
        for (int i = 0; i < 2; i++) {
            zeebe.publish("nobody-waits", "key", "same-id", Map.of(), Duration.ofMinutes(5));
        }
        assertThat(zeebe.complete(123, Map.of())).isEqualTo(Engine.Completion.GONE);
        assertThat(zeebe.hold(123, Duration.ofHours(1))).isFalse();
        assertThat(zeebe.release(123, 3)).isFalse();
    }

    @Test
    void keepsAFailingTaskWithoutAnIncidentAndRunsItAgainWhenAsked() throws Exception {
        failing = true;
        var zeebe = start();
        var instance = launch(zeebe, "r2");
        var stuck = new StuckWorks(database, clock, Stream::of);
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            engine.increaseTime(Duration.ofSeconds(10));
            assertThat(stuck.list("", 10)).hasSize(1);
        });
        BpmnAssert.assertThat(instance.get()).hasNoIncidents();
        assertThat(log).hasSize(3);

        failing = false;
        var id = stuck.list("", 10).getFirst().id();
        failures(zeebe).retry(id.substring(JobFailures.PREFIX.length()));
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            engine.increaseTime(Duration.ofSeconds(1));
            assertThat(held).hasSize(1);
            assertThat(stuck.list("", 10)).isEmpty();
        });
    }

    @Test
    void letsAProcessGoOnThatAnIncidentHadStopped() throws Exception {
        var zeebe = start();
        workers.stop();
        var instance = launch(zeebe, "r3");
        var job = activated("sample.make");
        client.newFailCommand(job).retries(0).send().join();
        await().pollInSameThread()
                .untilAsserted(() -> BpmnAssert.assertThat(instance.get()).hasAnyIncidents());

        zeebe.resolve(incident(), OptionalLong.of(job));
        zeebe.resolve(incident(), OptionalLong.of(job));

        assertThat(activated("sample.make")).as("the same job, with new tries").isEqualTo(job);
    }

    private long activated(String type) {
        return await().pollInSameThread()
                .until(
                        () -> client.newActivateJobsCommand()
                                .jobType(type)
                                .maxJobsToActivate(1)
                                .timeout(Duration.ofMinutes(5))
                                .send()
                                .join()
                                .getJobs(),
                        jobs -> !jobs.isEmpty())
                .getFirst()
                .getKey();
    }

    private long incident() {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(record -> record.getIntent() == IncidentIntent.CREATED)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private ZeebeEngine start() {
        var process = Bpmn.createExecutableProcess("sample")
                .startEvent()
                .message(message -> message.name("begun").zeebeCorrelationKey("=reviewId"))
                .serviceTask("make", task -> task.zeebeJobType("sample.make"))
                .serviceTask(
                        "read", task -> task.zeebeJobType("sample.await-read").zeebeTaskHeader("workType", "reading"))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(process, "sample.bpmn")
                .send()
                .join();
        var zeebe = new ZeebeEngine(client);
        var failures = failures(zeebe);
        var heldWork = new HeldWorkRunner(zeebe, new HeldJobs(database, clock), failures, SETTINGS);
        workers = new Workers(
                client,
                SETTINGS,
                new ServiceTaskRunner(zeebe, failures),
                heldWork,
                () -> Stream.of(new Make()),
                () -> Stream.of(new Read()));
        workers.start();
        return zeebe;
    }

    private AtomicReference<InspectedProcessInstance> launch(ZeebeEngine zeebe, String review)
            throws InterruptedException, TimeoutException {
        zeebe.publish("begun", review, "launch-" + review, Map.of("reviewId", review), Duration.ofMinutes(5));
        var found = new AtomicReference<InspectedProcessInstance>();
        await().pollInSameThread()
                .untilAsserted(() -> found.set(InspectionUtility.findProcessInstances()
                        .withBpmnProcessId("sample")
                        .findLastProcessInstance()
                        .orElseThrow()));
        return found;
    }

    private void awaitHold() {
        await().pollInSameThread().untilAsserted(() -> assertThat(new HeldJobs(database, clock)
                        .find(held.getFirst().key())
                        .orElseThrow()
                        .renewAt())
                .isAfter(clock.instant().minusSeconds(10)));
    }

    private JobFailures failures(Jobs jobs) {
        var stuck = new StuckWorks(database, clock, Stream::of);
        return new JobFailures(
                jobs,
                new HeldJobs(database, clock),
                stuck,
                new StoppedWork(AggregateStoresForTests.of(database), stuck, clock),
                JobNames.byIds(),
                SETTINGS);
    }

    private HeldWorkHandlers handlers() {
        return new HeldWorkHandlers(() -> Stream.of(new Read()));
    }

    private final class Make implements ServiceTaskWorker {

        @Override
        public String jobType() {
            return "sample.make";
        }

        @Override
        public Map<String, Object> handle(EngineJob job) {
            log.add("make");
            if (failing) {
                throw new IllegalStateException("cannot make it");
            }
            return Map.of("made", "of " + job.string("reviewId"));
        }
    }

    private final class Read implements HeldWorkHandler {

        @Override
        public String jobType() {
            return "sample.await-read";
        }

        @Override
        public void held(EngineJob job) {
            held.add(job);
        }

        @Override
        public boolean accountsFor(EngineJob job) {
            return true;
        }

        @Override
        public void withdrawn(EngineJob job, String reason) {
            log.add("withdrawn");
        }
    }
}
