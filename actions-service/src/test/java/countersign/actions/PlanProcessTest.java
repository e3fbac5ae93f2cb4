package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Models;
import countersign.bpmn.Processes;
import countersign.platform.testing.StillGrowing;
import countersign.platform.testing.TestEngines;
import countersign.platform.testing.TestTokens;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's part of the route, from the Board's approval on, with the real workers on an embedded engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "countersign.outbox.first-retry=50ms",
            "countersign.engine.sweep-every=500ms",
            "countersign.engine.renew-every=1s"
        })
class PlanProcessTest extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ZeebeTestEngine engine;

    @Autowired
    ZeebeClient client;

    @BeforeEach
    void deploy() {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.requestTimeout(PATIENCE).send().join();
    }

    @Test
    void thePlanOpensAfterApprovalAndTheProcessEndsWithItsLastAction() {
        String review = approved(draft("a", "RVN", TODAY.plusDays(5)), draft("b", "QUY", TODAY.plusDays(9)));

        long instance = approve(review);
        await().atMost(PATIENCE)
                .until(() -> as(Person.PROGRAMME_OFFICE)
                                .get("/plans/" + review + "~plan")
                                .status()
                        == 200);
        close(Person.AWP_LEAD, review, "a");
        close(Person.REVIEW_LEAD, review, "b");

        await().until(() -> completed(instance).contains("plan-complete"));
        assertThat(completed(instance))
                .containsSubsequence(Elements.OPEN_PLAN, Elements.ACTION_MONITORING, "plan-complete");
    }

    @Test
    void whileReviewServiceIsAwayNothingOpensAndLaterItDoes() {
        String review = "rev-away-" + System.nanoTime();
        approve(review);
        await().until(() -> OTHERS.getAllServeEvents().stream()
                .anyMatch(event -> event.getRequest().getUrl().contains(review + "/revisions/1/content.json")));
        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan").status())
                .isEqualTo(404);

        freeze(review, 1, draft("a", "RVN", TODAY));

        await().atMost(PATIENCE)
                .until(() -> as(Person.PROGRAMME_OFFICE)
                                .get("/plans/" + review + "~plan")
                                .status()
                        == 200);
    }

    /** Whoever reaches the engine's port can begin anywhere on the route. */
    @Test
    void aStrangerOpensNoPlanWithoutTheBoard() {
        String review = approved(draft("a", "RVN", TODAY));
        stands(review, 1, "[]", false);
        approve(review);

        await().atMost(PATIENCE)
                .until(() -> stuckWork().contains(review) && stuckWork().contains("“board-approval” does not stand"));
        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStrangerWhoEndsActionMonitoringEndsNoPlanAndIsNoticed(boolean cancels) {
        String review = approved(draft("a", "RVN", TODAY));
        long instance = approve(review);
        long job = monitoring(instance);

        if (cancels) {
            client.newCancelInstanceCommand(instance).send().join();
        } else {
            client.newCompleteCommand(job).send().join();
        }

        await().atMost(PATIENCE).until(() -> stuckWork().contains("\"lost:" + job + "\""));
        assertThat(stuckWork()).contains("went on without an answer from here");
        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan").<String>at("$.state"))
                .isEqualTo("running");
        close(Person.AWP_LEAD, review, "a");
    }

    @Test
    void aStrangerWhoFailsActionMonitoringOnlyHoldsItUpUntilTheIncidentIsMended() {
        String review = approved(draft("a", "RVN", TODAY));
        long instance = approve(review);
        long job = monitoring(instance);

        client.newFailCommand(job).retries(0).errorMessage("a stranger").send().join();
        close(Person.AWP_LEAD, review, "a");

        await().atMost(PATIENCE).until(() -> incident(job).isPresent());
        assertThat(completed(instance)).doesNotContain("plan-complete");
        client.newUpdateRetriesCommand(job).retries(3).send().join();
        client.newResolveIncidentCommand(incident(job).orElseThrow()).send().join();
        await().atMost(PATIENCE).until(() -> completed(instance).contains("plan-complete"));
    }

    /** The job of this process that is held here until the plan is complete. */
    private long monitoring(long instance) {
        await().atMost(PATIENCE).until(() -> leased(instance).findAny().isPresent());
        return leased(instance).findAny().orElseThrow();
    }

    private Stream<Long> leased(long instance) {
        return events(JobRecordValue.class)
                .filter(event -> event.getIntent() == JobIntent.TIMEOUT_UPDATED)
                .filter(event -> event.getValue().getType().equals(JobTypes.AWAIT_PLAN_COMPLETION))
                .filter(event -> called(instance).contains(event.getValue().getProcessInstanceKey()))
                .map(Record::getKey);
    }

    private Set<Long> called(long instance) {
        return events(ProcessInstanceRecordValue.class)
                .map(Record::getValue)
                .filter(value -> value.getParentProcessInstanceKey() == instance)
                .map(ProcessInstanceRecordValue::getProcessInstanceKey)
                .collect(Collectors.toSet());
    }

    private Optional<Long> incident(long job) {
        return events(IncidentRecordValue.class)
                .filter(event -> event.getValue().getJobKey() == job)
                .map(Record::getKey)
                .findFirst();
    }

    private <T extends RecordValue> Stream<Record<T>> events(Class<T> type) {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(record -> record.getRecordType() == RecordType.EVENT && type.isInstance(record.getValue()))
                .map(record -> {
                    @SuppressWarnings("unchecked")
                    Record<T> event = (Record<T>) record;
                    return event;
                });
    }

    private String stuckWork() {
        String operator =
                TestTokens.token().sub("operator").roles("administrator").bearer();
        return new Http("http://127.0.0.1:" + port + "/api/actions", operator)
                .get("/stuck-work?limit=200")
                .response()
                .body();
    }

    private void close(Person person, String review, String draft) {
        await().atMost(PATIENCE)
                .until(() -> as(person).get("/actions/" + review + "~" + draft).status() == 200);
        assertThat(as(person)
                        .post("/actions/" + review + "~" + draft + "/closure", 1, "{\"evidence\": \"Seen\"}")
                        .status())
                .isEqualTo(201);
    }

    private long approve(String review) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(Processes.REVIEW_ASSURE_THEN_SUBMIT)
                .latestVersion()
                .variables(Map.of("reviewId", review, "icb", "QUY", "revision", 1))
                .startBeforeElement(Elements.OPEN_PLAN)
                .requestTimeout(PATIENCE)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private List<String> completed(long instance) {
        return events(ProcessInstanceRecordValue.class)
                .filter(event -> event.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(Record::getValue)
                .filter(value -> value.getProcessInstanceKey() == instance)
                .map(ProcessInstanceRecordValue::getElementId)
                .toList();
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
