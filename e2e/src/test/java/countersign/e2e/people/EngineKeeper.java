package countersign.e2e.people;

import countersign.bpmn.Elements;
import countersign.bpmn.Messages;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.e2e.suite.RunningSuite;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whoever runs the process engine: brings it into trouble here, and corrects values in it. */
public final class EngineKeeper implements AutoCloseable {
    private static final String ERRAND = "errand";
    private static final String SIZE = "size";

    private final ZeebeClient engine;
    private final List<Long> errands = new ArrayList<>();

    public EngineKeeper(RunningSuite suite) {
        engine = ZeebeClient.newClientBuilder()
                .grpcAddress(suite.engine())
                .credentialsProvider(EngineToken.ofAService(suite))
                .usePlaintext()
                .preferRestOverGrpc(false)
                .build();
    }

    /** A forum's decision arrives with an outcome that the route does not know. */
    public void forumDecides(String outcome) {
        engine.newCreateInstanceCommand()
                .bpmnProcessId(Processes.FORUM_CONSIDERATION)
                .latestVersion()
                .variables(Map.of(Variables.FORUM_STAGE, Elements.HCIG, Variables.FORUM_OUTCOME, outcome))
                .startBeforeElement("forum-outcome")
                .send()
                .join();
    }

    /** An assessment is given a closing date that is none: the timer's expression fails. */
    public void closingDateBecomes(String assessment, String closesAt) {
        engine.newPublishMessageCommand()
                .messageName(Messages.ASSESSMENT_DATES_MOVED)
                .correlationKey(assessment)
                .timeToLive(Duration.ofMinutes(1))
                .variables(Map.of(Variables.ASSESSMENTS_CLOSE_AT, closesAt))
                .send()
                .join();
    }

    public void correct(String processInstance, String variable, String value) {
        engine.newSetVariablesCommand(Long.parseLong(processInstance))
                .variables(Map.of(variable, value))
                .send()
                .join();
    }

    /** A worker gives its job up: no tries are left. */
    public void aWorkerGivesUp() {
        engine.newFailCommand(errand())
                .retries(0)
                .errorMessage("The printer is on fire")
                .send()
                .join();
    }

    /** A worker reports an error that nobody in the process deals with. */
    public void aWorkerReportsAnErrorNobodyExpects() {
        engine.newThrowErrorCommand(errand()).errorCode("unheard-of").send().join();
    }

    /** A decision table is asked with a value to which it has two answers, and may have one only. */
    public void aTableIsAskedWhatItCannotDecide() {
        var process = Bpmn.createExecutableProcess("question")
                .startEvent()
                .businessRuleTask(
                        "ask", task -> task.zeebeCalledDecisionId("two-answers").zeebeResultVariable("answer"))
                .endEvent()
                .done();
        engine.newDeployResourceCommand()
                .addProcessModel(process, "question.bpmn")
                .addResourceFromClasspath("countersign/e2e/people/two-answers.dmn")
                .send()
                .join();
        engine.newCreateInstanceCommand()
                .bpmnProcessId("question")
                .latestVersion()
                .variables(Map.of(SIZE, "huge"))
                .send()
                .join();
    }

    /** Now it has one answer. */
    public void correctsTheQuestion(String processInstance) {
        correct(processInstance, SIZE, "large");
    }

    /** Deploys models, by name and content, in one command; the latest version of each process is then this one. */
    public void deploys(Map<String, byte[]> models) {
        var each = models.entrySet().iterator();
        var first = each.next();
        var command = engine.newDeployResourceCommand().addResourceBytes(first.getValue(), first.getKey());
        each.forEachRemaining(model -> command.addResourceBytes(model.getValue(), model.getKey()));
        command.send().join();
    }

    /** Starts the latest version of a process in its midst, before each of these elements. */
    public void startsBefore(List<String> elements, String process, Map<String, Object> variables) {
        var command = engine.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables);
        elements.forEach(command::startBeforeElement);
        command.send().join();
    }

    /** Has the engine count on until its keys are beyond this one. */
    public void countsBeyond(long key) {
        var process =
                Bpmn.createExecutableProcess("count").startEvent().endEvent().done();
        engine.newDeployResourceCommand()
                .addProcessModel(process, "count.bpmn")
                .send()
                .join();
        long last = 0;
        while (last <= key) {
            last = engine.newCreateInstanceCommand()
                    .bpmnProcessId("count")
                    .latestVersion()
                    .send()
                    .join()
                    .getProcessInstanceKey();
        }
    }

    public void endsItsErrands() {
        errands.forEach(errand -> engine.newCancelInstanceCommand(errand).send().join());
    }

    private long errand() {
        var process = Bpmn.createExecutableProcess(ERRAND)
                .startEvent()
                .serviceTask("run-it", task -> task.zeebeJobType(ERRAND))
                .done();
        engine.newDeployResourceCommand()
                .addProcessModel(process, "errand.bpmn")
                .send()
                .join();
        errands.add(engine.newCreateInstanceCommand()
                .bpmnProcessId(ERRAND)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey());
        return engine.newActivateJobsCommand()
                .jobType(ERRAND)
                .maxJobsToActivate(1)
                .timeout(Duration.ofHours(1))
                .requestTimeout(Duration.ofSeconds(30))
                .send()
                .join()
                .getJobs()
                .getFirst()
                .getKey();
    }

    @Override
    public void close() {
        engine.close();
    }
}
