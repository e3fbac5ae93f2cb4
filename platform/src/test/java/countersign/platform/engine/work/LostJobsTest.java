package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.stuck.StuckWork;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Jobs that are gone at the engine though nobody here has answered. */
class LostJobsTest extends HeldWorkStory {

    LostJobsTest(MongoDatabase database) {
        super(database);
    }

    @Test
    void areSaidAndPutOnTheRecordOnceTheyAreMissed() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        renewalIsDue();
        assertThat(stuck()).as("a step of the route may still account for it").isEmpty();

        clock.advance(Duration.ofMinutes(2));
        renewals.sweep();
        assertThat(stuck()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("lost:7");
            assertThat(entry.why()).contains("went on without an answer from here");
            assertThat(entry.advice()).contains("put back");
        });
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void areNoNewsWhenAStepOfTheRouteEndedThem() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        renewalIsDue();
        work.accounted = true;
        clock.advance(Duration.ofMinutes(2));
        renewals.sweep();
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(stuck()).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.WITHDRAWN);
    }

    @Test
    void areNoNewsWhileTheEngineIsAwayOrBusy() {
        runner.take(work, JOB, 3);
        jobs.away = true;
        for (int renewal = 0; renewal < 5; renewal++) {
            renewalIsDue();
        }
        jobs.away = false;
        renewalIsDue();
        assertThat(stuck()).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
    }

    @Test
    void areNoNewsWhileTheirCompletionIsUnderWay() {
        runner.take(work, JOB, 3);
        held.beginCompletion(7, "attempt");
        jobs.gone = true;
        runner.renew(work, JOB);
        clock.advance(Duration.ofMinutes(2));
        renewals.sweep();
        assertThat(stuck()).isEmpty();
    }

    @Test
    void areNoNewsWhenTheEngineBringsThemBack() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        renewalIsDue();
        jobs.gone = false;
        runner.take(work, JOB, 3);
        clock.advance(Duration.ofMinutes(2));
        renewals.sweep();
        assertThat(stuck()).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
    }

    /** Somebody answered here, too late: their answer is kept, and that the engine went on before is said. */
    @Test
    void areSaidWhenAnAnswerComesTooLate() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).endsWith("overtaken 7");
        clock.advance(Duration.ofSeconds(1));
        renewals.sweep();
        assertThat(stuck()).extracting(StuckWork::id).containsExactly("lost:7");
    }

    @Test
    void leaveTheListOnceSomebodyHasLookedIntoThem() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        renewalIsDue();
        clock.advance(Duration.ofMinutes(2));
        renewals.sweep();
        stuck.runAgain("lost:7");
        assertThat(stuck()).isEmpty();
        assertThat(recorded()).isEqualTo(1);
    }

    private void renewalIsDue() {
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
    }

    private List<StuckWork> stuck() {
        return stuck.list("", 10);
    }

    private long recorded() {
        return database.getCollection("stoppedWork").countDocuments(new Document("_id", "lost:7"));
    }
}
