package countersign.signoff;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.DIRECTOR_OF_NURSING;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.platform.testing.StillGrowing;
import countersign.signoff.testing.Person;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever reaches the engine's port answers, fails and cancels the tasks of each stage: no decision and no signature
 * comes of it, people are told, and whose turn it is can go on.
 */
class StrangerTest extends ProcessTest {

    private static final String ENDORSED = "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-11-28\"}";

    /** A task that waits on somebody. */
    private record Waiting(String review, long instance, String task, Person person, String decision) {}

    private enum Stage {
        GROUP((test, review) -> test.forum(review, "mh-odg", ODG_SECRETARY, ENDORSED)),
        BOARD(StrangerTest::board),
        SIGNATURE(StrangerTest::signing),
        DECLINE(StrangerTest::decline),
        REJECTION(StrangerTest::rejection);

        private final BiFunction<StrangerTest, String, Waiting> reached;

        Stage(BiFunction<StrangerTest, String, Waiting> reached) {
            this.reached = reached;
        }

        Waiting waits(StrangerTest test) {
            return reached.apply(test, test.frozenReview());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAnswersAtTheEngineDecidesNothing(Stage stage) {
        var waiting = stage.waits(this);
        var before = onRecord(waiting.review);

        client.newCompleteCommand(Long.parseLong(waiting.task))
                .variables(Map.of(
                        Variables.FORUM_OUTCOME, "endorsed",
                        Variables.DECLINED, false,
                        Variables.DECLINE_OUTCOME, "ask-again",
                        Variables.REJECTION_OUTCOME, "close"))
                .send()
                .join();

        isReported(waiting);
        assertThat(onRecord(waiting.review)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoCancelsDecidesNothing(Stage stage) {
        var waiting = stage.waits(this);
        var before = onRecord(waiting.review);

        client.newCancelInstanceCommand(waiting.instance).send().join();

        isReported(waiting);
        assertThat(onRecord(waiting.review)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoFailsItOnlyHoldsItUp(Stage stage) {
        var waiting = stage.waits(this);
        long job = Long.parseLong(waiting.task);

        client.newFailCommand(job).retries(0).errorMessage("a stranger").send().join();
        act(waiting);

        await().atMost(PATIENCE).until(() -> incidentOf(job).isPresent());
        client.newUpdateRetriesCommand(job).retries(3).send().join();
        client.newResolveIncidentCommand(incidentOf(job).orElseThrow()).send().join();
        await().atMost(PATIENCE).until(() -> isCompleted(job));
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
                .until(() -> stuckWork().contains("Revision 1 is not signed by: ICB Senior Responsible Owner"));
        assertThat(find(BOARD_SECRETARY, review, Set.of())).isEmpty();
        assertThat(sheetState(review)).isEqualTo("open");
        problem(sign(SRO, tasks.getFirst(), review), 409, "task-closed");
        await().atMost(PATIENCE).until(() -> audit(SRO, "QUY").contains("\"work.stopped\""));
    }

    private Waiting forum(String review, String stage, Person secretary, String decision) {
        var instance = start(Processes.FORUM_CONSIDERATION, review, stage);
        return new Waiting(review, instance, task(secretary, review, Set.of()), secretary, decision);
    }

    private Waiting board(String review) {
        everybodySigns(review);
        return forum(review, "icb-board", BOARD_SECRETARY, "{\"outcome\":\"approved\",\"meetingDate\":\"2025-01-16\"}");
    }

    private Waiting signing(String review) {
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        return new Waiting(review, instance, task(CMO, review, Set.of()), CMO, "");
    }

    private Waiting decline(String review) {
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var asked = task(SRO, review, Set.of());
        as(CMO).post(API + "/tasks/" + task(CMO, review, Set.of()) + "/decline", "{\"reasons\":\"Not yet\"}");
        return new Waiting(
                review,
                instance,
                task(SRO, review, Set.of(asked)),
                SRO,
                "{\"outcome\":\"rework\",\"reasons\":\"They are right\"}");
    }

    private Waiting rejection(String review) {
        var board = board(review);
        decide(
                BOARD_SECRETARY,
                board.task,
                "{\"outcome\":\"rejected\",\"meetingDate\":\"2025-01-16\",\"reasons\":\"The gaps are not costed\"}");
        var instance = startBefore("consider-rejection", review);
        return new Waiting(
                review,
                instance,
                task(SRO, review, Set.of()),
                SRO,
                "{\"outcome\":\"close\",\"reasons\":\"Another review follows\"}");
    }

    private void act(Waiting waiting) {
        if (waiting.decision.isEmpty()) {
            assertThat(sign(waiting.person, waiting.task, waiting.review).status())
                    .isEqualTo(201);
        } else {
            decide(waiting.person, waiting.task, waiting.decision);
        }
    }

    /** Every decision, and how each signature stands. */
    private String onRecord(String review) {
        return as(SRO).get(API + "/reviews/" + review + "/decisions").body()
                + as(SRO).get(API + "/reviews/" + review + "/sheets").body();
    }

    private void isReported(Waiting waiting) {
        await().atMost(PATIENCE).until(() -> stuckWork().contains("\"lost:" + waiting.task + "\""));
        await().atMost(PATIENCE).until(() -> audit(SRO, "QUY").contains("lost:" + waiting.task));
    }

    private Optional<Long> incidentOf(long job) {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(event ->
                        event.getValue() instanceof IncidentRecordValue incident && incident.getJobKey() == job)
                .map(Record::getKey)
                .findFirst();
    }

    private boolean isCompleted(long job) {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .anyMatch(event -> event.getIntent() == JobIntent.COMPLETED && event.getKey() == job);
    }
}
