package countersign.signoff;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.DIRECTOR_OF_NURSING;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Models;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.RunningService;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** This service's parts of the route, with the real workers on an embedded engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"countersign.outbox.first-retry=50ms", "countersign.engine.sweep-every=1s"})
class SignoffProcessTest extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private ZeebeTestEngine engine;

    @Autowired
    private ZeebeClient client;

    @BeforeEach
    void deploy() {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.requestTimeout(PATIENCE).send().join();
        as(TestTokens.token().sub("operator").roles("administrator")).put(API + "/appointments/another-cno", """
                {"person":"another-cno","personName":"C","organisation":"QUY","from":"2020-01-01",
                 "post":{"office":"icb-chief-nursing-officer","organisation":"QUY"}}""");
    }

    @Test
    void theForumDefersThenEndorses() {
        var review = frozenReview();
        var instance = start(Processes.FORUM_CONSIDERATION, review, "mh-odg");
        var next = LocalDate.now(ZoneOffset.UTC).plusDays(28).toString();
        var first = task(ODG_SECRETARY, review, Set.of());
        decide(ODG_SECRETARY, first, """
                {"outcome":"deferred","meetingDate":"2024-10-31","nextMeetingDate":"%s"}""".formatted(next));
        var second = task(ODG_SECRETARY, review, Set.of(first));
        assertThat(as(ODG_SECRETARY)
                        .get(API + "/tasks/" + second)
                        .json()
                        .at("/meetingDate")
                        .asString())
                .isEqualTo(next);
        decide(ODG_SECRETARY, second, "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-11-28\"}");
        awaitCompleted(instance, "forum-decided");
        assertThat(as(SRO).get(API + "/reviews/" + review + "/decisions")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theBoardApprovesWithConditions() {
        var review = frozenReview();
        everybodySigns(review);
        var instance = start(Processes.FORUM_CONSIDERATION, review, "icb-board");
        decide(BOARD_SECRETARY, task(BOARD_SECRETARY, review, Set.of()), """
                {"outcome":"approved-with-conditions","meetingDate":"2025-01-16","conditions":[{"text":"Cost the gaps","owner":"Chief Finance Officer","due":"2025-03-31"}]}""");
        awaitCompleted(instance, "forum-decided");
    }

    @Test
    void fiveDirectorsSign() {
        var review = frozenReview();
        everybodySigns(review);
        assertThat(sheetState(review)).isEqualTo("complete");
    }

    /** Case I1: whoever reaches the engine's port can take the process past signing, and nowhere further. */
    @Test
    void aStrangerWhoAnswersAtTheEngineBringsNothingBeforeTheBoard() {
        var review = frozenReview();
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var directors = List.of(SRO, CMO, new Person("another-cno", "QUY"), MEDICAL_DIRECTOR, DIRECTOR_OF_NURSING);
        var tasks = directors.stream().map(each -> task(each, review, Set.of())).toList();
        tasks.forEach(task -> client.newCompleteCommand(Long.parseLong(task))
                .variables(Map.of(Variables.DECLINED, false))
                .send()
                .join());
        awaitCompleted(instance, "signed");
        start(Processes.FORUM_CONSIDERATION, review, "icb-board");

        await().atMost(PATIENCE)
                .until(() -> stuckWork().contains("Revision 1 is not signed by: ICB Senior Responsible Officer"));
        assertThat(find(BOARD_SECRETARY, review, Set.of())).isEmpty();
        assertThat(sheetState(review)).isEqualTo("open");
        problem(sign(SRO, tasks.getFirst(), review), 409, "task-closed");
        await().atMost(PATIENCE).until(() -> audit(SRO, "QUY").contains("\"work.stopped\""));
    }

    private String stuckWork() {
        return as(TestTokens.token().sub("operator").roles("administrator"))
                .get(API + "/stuck-work?limit=200")
                .body();
    }

    private void everybodySigns(String review) {
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        for (var director :
                List.of(SRO, CMO, new Person("another-cno", "QUY"), MEDICAL_DIRECTOR, DIRECTOR_OF_NURSING)) {
            assertThat(sign(director, task(director, review, Set.of()), review).status())
                    .isEqualTo(201);
        }
        awaitCompleted(instance, "signed");
    }

    @Test
    void aDeclineIsAskedAgainAndThenTheRestSign() {
        var review = frozenReview();
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var declined = task(CMO, review, Set.of());
        var withdrawn = task(SRO, review, Set.of());
        assertThat(sign(MEDICAL_DIRECTOR, task(MEDICAL_DIRECTOR, review, Set.of()), review)
                        .status())
                .isEqualTo(201);
        as(CMO).post(API + "/tasks/" + declined + "/decline", "{\"reasons\":\"Not yet\"}");
        var consider = task(SRO, review, Set.of(withdrawn));
        decide(SRO, consider, "{\"outcome\":\"ask-again\"}");
        for (var director : List.of(SRO, CMO, new Person("another-cno", "QUY"), DIRECTOR_OF_NURSING)) {
            var again = task(director, review, Set.of(declined, withdrawn, consider));
            assertThat(sign(director, again, review).status()).isEqualTo(201);
        }
        awaitCompleted(instance, "signed");
        assertThat(sheetState(review)).isEqualTo("complete");
    }

    @Test
    void aDeclineLeadsToRework() {
        var review = frozenReview();
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var asked = task(SRO, review, Set.of());
        var declined = task(CMO, review, Set.of());
        as(CMO).post(API + "/tasks/" + declined + "/decline", "{\"reasons\":\"The gaps are wrong\"}");
        decide(SRO, task(SRO, review, Set.of(asked)), "{\"outcome\":\"rework\",\"reasons\":\"They are\"}");
        awaitCompleted(instance, "sign-off-rework");
    }

    private long start(String process, String review, String stage) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(Map.of(
                        Variables.REVIEW_ID,
                        review,
                        Variables.ICB,
                        "QUY",
                        Variables.REVISION,
                        1,
                        Variables.FORUM_STAGE,
                        stage))
                .requestTimeout(PATIENCE)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    /** The task that waits for this person in this review, and is none of those known. */
    private String task(Person person, String review, Set<String> known) {
        await().atMost(PATIENCE).until(() -> find(person, review, known).isPresent());
        return find(person, review, known).orElseThrow();
    }

    private Optional<String> find(Person person, String review, Set<String> known) {
        var items = as(person).get(API + "/work?limit=200").json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/reviewId").asString().equals(review))
                .map(item -> item.at("/id").asString())
                .filter(id -> !known.contains(id))
                .findFirst();
    }

    private void decide(Person person, String task, String decision) {
        assertThat(as(person)
                        .post(API + "/tasks/" + task + "/decision", decision)
                        .status())
                .isEqualTo(201);
    }

    private String sheetState(String review) {
        return as(SRO).get(API + "/reviews/" + review + "/sheets")
                .json()
                .at("/items/0/state")
                .asString();
    }

    private void awaitCompleted(long instance, String element) {
        await().atMost(PATIENCE).until(() -> completed(instance).contains(element));
    }

    private Set<String> completed(long instance) {
        return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
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
            return EngineFactory.create();
        }

        @Bean(destroyMethod = "close")
        ZeebeClient embeddedClient(ZeebeTestEngine engine) {
            return engine.createClient();
        }
    }
}
