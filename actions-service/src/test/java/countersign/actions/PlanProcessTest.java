package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Elements;
import countersign.bpmn.Models;
import countersign.bpmn.Processes;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's part of the route, from the Board's approval on, with the real workers on an embedded engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "countersign.outbox.first-retry=50ms")
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
        return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
                .filter(event -> event.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(event -> (ProcessInstanceRecordValue) event.getValue())
                .filter(value -> value.getProcessInstanceKey() == instance)
                .map(ProcessInstanceRecordValue::getElementId)
                .toList();
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
