package countersign.signoff.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.testing.RecordingEngine;
import countersign.platform.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service without an engine: a test hands out the jobs, and sees which ones were completed. */
public abstract class SignoffTest extends RunningService {

    private static final AtomicLong JOBS = new AtomicLong(4_503_599_627_370_500L);

    @Autowired
    private HeldWorkHandler userTasks;

    @Autowired
    private List<ServiceTaskWorker> workers;

    @Autowired
    protected RecordingEngine engine;

    @DynamicPropertySource
    static void noEngine(DynamicPropertyRegistry properties) {
        properties.add("countersign.engine.enabled", () -> false);
    }

    protected EngineJob job(String workType, String review, int revision, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("reviewId", review);
        variables.put("icb", "QUY");
        variables.put("revision", revision);
        return new EngineJob(JOBS.incrementAndGet(), "any", workType, 1, Map.of("workType", workType), variables);
    }

    protected HeldWorkHandler userTasks() {
        return userTasks;
    }

    /** The engine hands out the job; its task's id comes back. */
    protected String hold(EngineJob job) {
        userTasks.held(job);
        return Long.toString(job.key());
    }

    protected String forumTask(String review, String stage) {
        return hold(job("forum-decision", review, 1, Map.of("forumStage", stage)));
    }

    /** Opens the sheet and holds the signature task of one slot. */
    protected String signatureTask(String review, String slot) {
        openSheet(review);
        return hold(job("signature", review, 1, Map.of("slotId", slot)));
    }

    /** Has every office of the tool sign the first revision, each by somebody else. */
    protected void signAll(String review) {
        var secondCno = new Person("second-cno", "QUY");
        as(TestTokens.token().sub("operator").roles("administrator")).put(API + "/appointments/second-cno", """
                {"person":"second-cno","personName":"second-cno","organisation":"QUY","from":"2020-01-01",
                 "post":{"office":"icb-chief-nursing-officer","organisation":"QUY"}}""");
        signed(Person.SRO, "icb-sro~QUY", review);
        signed(Person.CMO, "icb-chief-medical-officer~QUY", review);
        signed(secondCno, "icb-chief-nursing-officer~QUY", review);
        signed(Person.MEDICAL_DIRECTOR, "trust-medical-director~RVN", review);
        signed(Person.DIRECTOR_OF_NURSING, "trust-director-of-nursing~RVN", review);
    }

    private void signed(Person person, String slot, String review) {
        assertThat(sign(person, signatureTask(review, slot), review).status()).isEqualTo(201);
    }

    protected Map<String, Object> openSheet(String review) {
        return work("signoff.open-sheet", job("none", review, 1, Map.of()));
    }

    protected Map<String, Object> work(String jobType, EngineJob job) {
        return workers.stream()
                .filter(worker -> worker.jobType().equals(jobType))
                .findFirst()
                .orElseThrow()
                .handle(job);
    }

    /** The variables with which the engine was told that the task's job is done. */
    protected Map<String, Object> completionOf(String task) {
        await().until(() -> engine.completed().stream()
                .anyMatch(done -> Long.toString(done.jobKey()).equals(task)));
        return engine.completed().stream()
                .filter(done -> Long.toString(done.jobKey()).equals(task))
                .findFirst()
                .orElseThrow()
                .variables();
    }

    /** Where the decision of a task is recorded. */
    protected static String decision(String task) {
        return API + "/tasks/" + task + "/decision";
    }
}
