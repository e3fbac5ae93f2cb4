package countersign.signoff;

import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.DIRECTOR_OF_NURSING;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Models;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.platform.testing.StillGrowing;
import countersign.platform.testing.TestEngines;
import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.RunningService;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.CreateProcessInstanceCommandStep1.CreateProcessInstanceCommandStep3;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The real workers on an embedded engine; only review-service is played. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "countersign.outbox.first-retry=50ms",
            "countersign.engine.sweep-every=500ms",
            "countersign.engine.renew-every=1s"
        })
@Import(ProcessTest.EmbeddedEngine.class)
abstract class ProcessTest extends RunningService {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    ZeebeTestEngine engine;

    @Autowired
    ZeebeClient client;

    @BeforeEach
    void deploy() {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.requestTimeout(PATIENCE).send().join();
        as(TestTokens.token().sub("operator").roles("administrator")).put(API + "/appointments/another-cno", """
                {"person":"another-cno","personName":"C","organisation":"QUY","from":"2020-01-01",
                 "post":{"office":"icb-chief-nursing-officer","organisation":"QUY"}}""");
    }

    void everybodySigns(String review) {
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        for (var director :
                List.of(SRO, CMO, new Person("another-cno", "QUY"), MEDICAL_DIRECTOR, DIRECTOR_OF_NURSING)) {
            assertThat(sign(director, task(director, review, Set.of()), review).status())
                    .isEqualTo(201);
        }
        awaitCompleted(instance, "signed");
    }

    String stuckWork() {
        return as(TestTokens.token().sub("operator").roles("administrator"))
                .get(API + "/stuck-work?limit=200")
                .body();
    }

    long start(String process, String review, String stage) {
        return keyOf(client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables(review, stage)));
    }

    /** The route of a review, from an element on. */
    long startBefore(String element, String review) {
        return keyOf(client.newCreateInstanceCommand()
                .bpmnProcessId(Processes.REVIEW_ASSURE_THEN_SUBMIT)
                .latestVersion()
                .variables(variables(review, "none"))
                .startBeforeElement(element));
    }

    private static Map<String, Object> variables(String review, String stage) {
        return Map.of(
                Variables.REVIEW_ID, review, Variables.ICB, "QUY", Variables.REVISION, 1, Variables.FORUM_STAGE, stage);
    }

    private static long keyOf(CreateProcessInstanceCommandStep3 command) {
        return command.requestTimeout(PATIENCE).send().join().getProcessInstanceKey();
    }

    /** The task that waits for this person in this review, and is none of those known. */
    String task(Person person, String review, Set<String> known) {
        await().atMost(PATIENCE).until(() -> find(person, review, known).isPresent());
        return find(person, review, known).orElseThrow();
    }

    Optional<String> find(Person person, String review, Set<String> known) {
        var items = as(person).get(API + "/work?limit=200").json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/reviewId").asString().equals(review))
                .map(item -> item.at("/id").asString())
                .filter(id -> !known.contains(id))
                .findFirst();
    }

    void decide(Person person, String task, String decision) {
        assertThat(as(person)
                        .post(API + "/tasks/" + task + "/decision", decision)
                        .status())
                .isEqualTo(201);
    }

    String sheetState(String review) {
        return as(SRO).get(API + "/reviews/" + review + "/sheets")
                .json()
                .at("/items/0/state")
                .asString();
    }

    void awaitCompleted(long instance, String element) {
        await().atMost(PATIENCE).until(() -> completed(instance).contains(element));
    }

    private Set<String> completed(long instance) {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(event -> event.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(event -> (ProcessInstanceRecordValue) event.getValue())
                .filter(value -> value.getProcessInstanceKey() == instance)
                .map(ProcessInstanceRecordValue::getElementId)
                .collect(Collectors.toSet());
    }

    @TestConfiguration
    static class EmbeddedEngine {

        @Bean(initMethod = "start", destroyMethod = "stop")
        ZeebeTestEngine embeddedEngine() {
            return TestEngines.create();
        }

        @Bean(destroyMethod = "close")
        ZeebeClient embeddedClient(ZeebeTestEngine engine) {
            return engine.createClient();
        }
    }
}
