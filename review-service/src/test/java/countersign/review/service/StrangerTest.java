package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Messages;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import io.camunda.zeebe.client.ZeebeClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever reaches the engine's port answers, fails and cancels what waits here, at each stage, and sends the messages
 * that the models know: nothing becomes so because of it, people are told, and whose turn it is can go on.
 */
class StrangerTest extends RegionTest {

    @Autowired
    ZeebeClient client;

    /** What waits at a stage, where its people read how it is, and what they do when it is their turn. */
    private record Waiting(String job, String about, String path, Person reader, Runnable turn) {}

    private enum Stage {
        SELF_ASSESSMENT(StrangerTest::assessment, true),
        MODERATION(StrangerTest::moderation, true),
        POLICY_CHECK(StrangerTest::policyCheck, true),
        THEMATIC_REVIEW(StrangerTest::thematicReview, false),
        DELIVERY(StrangerTest::delivery, false),
        UNDELIVERED_RETURN(StrangerTest::undelivered, false),
        QUERY(StrangerTest::query, true);

        private final Function<StrangerTest, Waiting> reached;
        private final boolean answered;

        /** Some are answered all the same, and the answer is kept; the others wait until the process is put back. */
        Stage(Function<StrangerTest, Waiting> reached, boolean answered) {
            this.reached = reached;
            this.answered = answered;
        }
    }

    /** The process is stopped before the moderation of what nobody has submitted, and led back to the team. */
    @Test
    void whoAnswersForATeamSubmitsNothing() {
        Waiting waiting = assessment();

        client.newCompleteCommand(held(waiting)).send().join();

        isAudited("work.stopped", waiting.about.replaceFirst("~.*", ""));
        assertThat(state(waiting)).isEqualTo("issued");
        waiting.turn.run();
        accept(waiting.about);
        completes(waiting.about, "accepted");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SELF_ASSESSMENT")
    void whoAnswersAtTheEngineAnswersNothing(Stage stage) {
        Waiting waiting = stage.reached.apply(this);
        long job = held(waiting);
        String before = state(waiting);

        client.newCompleteCommand(job).send().join();

        isAudited("work.stopped", "lost:" + job);
        assertThat(state(waiting)).isEqualTo(before);
        if (stage.answered) {
            waiting.turn.run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCancelsEndsNothing(Stage stage) {
        Waiting waiting = stage.reached.apply(this);
        long job = held(waiting);
        String before = state(waiting);

        client.newCancelInstanceCommand(ENGINE.rootOf(instance(job))).send().join();

        isAudited("work.stopped", "lost:" + job);
        assertThat(state(waiting)).isEqualTo(before);
        if (stage.answered) {
            waiting.turn.run();
        }
    }

    /** The engine then holds an incident, which operators see; what people said meanwhile waits and goes on. */
    @ParameterizedTest
    @EnumSource
    void whoFailsItOnlyHoldsItUp(Stage stage) {
        Waiting waiting = stage.reached.apply(this);
        long job = held(waiting);

        client.newFailCommand(job).retries(0).errorMessage("a stranger").send().join();
        waiting.turn.run();

        await().atMost(PATIENCE).until(() -> ENGINE.incidentOf(job).isPresent());
        client.newUpdateRetriesCommand(job).retries(3).send().join();
        client.newResolveIncidentCommand(ENGINE.incidentOf(job).orElseThrow())
                .send()
                .join();
        await().atMost(PATIENCE).until(() -> ENGINE.completed(job));
    }

    @Test
    void whoSaysThatNhsEnglandAcceptedHasNothingAccepted() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        walks(Variables.RETURN_ID, returnId, "await-delivery");

        say(Messages.NHSE_ANSWERED, returnId, Map.of(Variables.ANSWER, "accepted"));

        walks(Variables.RETURN_ID, returnId, "return-accepted");
        assertThat(read(returnId).text("/state")).isEqualTo("delivered");
        assertThat(read(returnId).json().at("/acceptance").isNull()).isTrue();
        answer(returnId, "acceptance", Map.of());
        becomes(returnId, "accepted");
    }

    @Test
    void whoMovesADateAtTheEngineClosesNoAssessment() {
        String rose = launchedReview(30) + "~" + Cast.ROSE;
        long before = isHeld("assessments", rose);
        String due = api.as(Cast.ROSE_LEAD).get("/responses/" + rose).text("/citations/0/dueAt");

        say(
                Messages.ASSESSMENT_DATES_MOVED,
                rose,
                Map.of(Variables.ASSESSMENTS_CLOSE_AT, ENGINE.now().toString()));

        completes(rose, "assessment-dates-moved");
        await().atMost(PATIENCE).until(() -> waitsUntil(due, rose, before));
        Answer read = api.as(Cast.ROSE_LEAD).get("/responses/" + rose).is(200);
        assertThat(List.of(read.text("/state"), read.text("/citations/0/dueAt")))
                .containsExactly("issued", due);
        assertThat(ENGINE.walked(Variables.ASSESSMENT_ID, rose)).doesNotContain("not-returned");
    }

    @Test
    void whoLaunchesAtTheEngineIssuesNoAssessments() {
        String review = api.as(Cast.LEAD)
                .once()
                .post("/reviews", TestReviews.request())
                .is(201)
                .text("/id");
        String nobodys = "rev-nobodys000";

        Stream.of(review, nobodys)
                .forEach(each -> say(Messages.REVIEW_LAUNCHED, each, Map.of(Variables.REVIEW_ID, each)));

        await().atMost(PATIENCE)
                .until(() -> stuckWork().contains(review) && stuckWork().contains(nobodys));
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/responses")
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).text("/state")).isEqualTo("opened");
    }

    private Waiting assessment() {
        String rose = launchedReview(30) + "~" + Cast.ROSE;
        return new Waiting(JobTypes.AWAIT_ASSESSMENT, rose, "/responses/" + rose, Cast.ROSE_LEAD, () -> submit(rose));
    }

    private void submit(String assessment) {
        Answers.fill(api.as(Cast.ROSE_LEAD), "/responses/" + assessment);
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + assessment + "/submission")
                .is(200);
    }

    private Waiting moderation() {
        String rose = launchedReview(30) + "~" + Cast.ROSE;
        submit(rose);
        return new Waiting(JobTypes.AWAIT_MODERATION, rose, "/responses/" + rose, Cast.AWP_LEAD, () -> accept(rose));
    }

    private void accept(String assessment) {
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + assessment + "/moderation", Map.of("outcome", "accepted"))
                .is(200);
    }

    private Waiting policyCheck() {
        String check = launchedReview(30) + "~RVN~policy";
        return new Waiting(JobTypes.AWAIT_POLICY_CHECK, check, "/responses/" + check, Cast.AWP_LEAD, () -> api.as(
                        Cast.AWP_LEAD)
                .once()
                .post("/responses/" + check + "/submission", Answers.check("yes", "Access policy, section 5", ""))
                .is(200));
    }

    /** Reached by a stranger as well, who begins there. */
    private Waiting thematicReview() {
        String review = launchedReview(30);
        client.newCreateInstanceCommand()
                .bpmnProcessId(Processes.REVIEW_ASSURE_THEN_SUBMIT)
                .latestVersion()
                .variables(Map.of(Variables.REVIEW_ID, review, Variables.ICB, "QUY"))
                .startBeforeElement("thematic-review")
                .send()
                .join();
        Thematic thematic = new Thematic(api, review);
        return new Waiting(JobTypes.AWAIT_THEMATIC_REVIEW, review, thematic.path(), Cast.LEAD, () -> thematic.written()
                .handOver()
                .is(201));
    }

    private Waiting delivery() {
        hasAnEndpointThatAnswers(503);
        String returnId = confirmedPolicy();
        return ofReturn(JobTypes.AWAIT_DELIVERY, returnId, () -> {
            answers(204);
            becomes(returnId, "delivered");
        });
    }

    private Waiting undelivered() {
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        return ofReturn(
                JobTypes.AWAIT_UNDELIVERED_RETURN,
                returnId,
                () -> isToBeSentAgain(returnId, "There is an endpoint now"));
    }

    private Waiting query() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        answer(returnId, "query", Map.of("text", "Which section of the policy?"));
        isWork("query-response~" + returnId);
        return ofReturn(JobTypes.AWAIT_QUERY_RESPONSE, returnId, () -> api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "Section 5"))
                .is(200));
    }

    private Waiting ofReturn(String job, String returnId, Runnable turn) {
        return new Waiting(job, returnId, "/returns/" + returnId, Cast.LEAD, turn);
    }

    private void say(String message, String about, Map<String, ?> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(about)
                .messageId("stranger-" + UUID.randomUUID())
                .timeToLive(Duration.ofMinutes(1))
                .variables(variables)
                .send()
                .join();
    }

    private String state(Waiting waiting) {
        return api.as(waiting.reader).get(waiting.path).is(200).text("/state");
    }

    private String stuckWork() {
        return api.as(Cast.OPERATOR).get("/stuck-work?limit=200").is(200).json().toString();
    }

    /** The job of the engine that waits on people here. */
    private long held(Waiting waiting) {
        await().atMost(PATIENCE).until(() -> find(waiting) != 0);
        return find(waiting);
    }

    /** 0 if none. */
    private long find(Waiting waiting) {
        for (Document kept : database.getCollection("heldJobs").find(Filters.gt("renewAt", Date.from(Instant.EPOCH)))) {
            Document job = kept.get("job", Document.class);
            if (kept.getString("state").equals("HELD")
                    && job.getString("type").equals(waiting.job)
                    && job.getString("variables").contains("\"" + waiting.about + "\"")) {
                return kept.getLong("_id");
            }
        }
        return 0;
    }

    /** The engine waits for it again, in a later job than this one, and until this date. */
    private boolean waitsUntil(String date, String assessment, long before) {
        long job = heldJob("assessments", assessment);
        Document kept = database.getCollection("heldJobs")
                .find(new Document("_id", job))
                .first();
        return job > before
                && kept != null
                && kept.get("job", Document.class).getString("variables").contains("\"" + date + "\"");
    }

    private long instance(long job) {
        return database.getCollection("heldJobs")
                .find(new Document("_id", job))
                .first()
                .getEmbedded(List.of("job", "processInstanceKey"), Long.class);
    }
}
