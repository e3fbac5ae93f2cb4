package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.stuck.StuckWork;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be taken over: tried again, shown to an operator, tried again. */
class JobFailuresTest extends HeldWorkStory {

    JobFailuresTest(MongoDatabase database) {
        super(database);
    }

    @Test
    void whatFailsHereAndWasDoneByAnotherReplicaMeanwhileIsNoStuckWork() {
        work.failing = true;
        jobs.gone = true;
        runner.take(work, JOB, 1);
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void triesAUserTaskAsOftenThoughTheEngineBeginsItWithOneTry() {
        var task = new EngineJob(8L, "io.camunda.zeebe:userTask", "sign", 70L, Map.of(), Map.of());
        work.failing = true;
        runner.take(work, task, 1);
        assertThat(stuck.list("", 10)).isEmpty();
        runner.take(work, task, jobs.tries.getLast());
        assertThat(stuck.list("", 10)).isEmpty();
        runner.take(work, task, jobs.tries.getLast());
        assertThat(stuck.list("", 10)).hasSize(1);

        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        runner.take(work, task, jobs.releasedWith.getLast());
        assertThat(jobs.tries).as("once more at each renewal").hasSize(2);
        work.failing = false;
        runner.take(work, task, jobs.releasedWith.getLast());
        assertThat(stuck.list("", 10)).isEmpty();
    }

    @Test
    void triesAgainTwiceAndThenKeepsTheJobForAnOperator() {
        work.failing = true;
        runner.take(work, JOB, 3);
        runner.take(work, JOB, 2);
        assertThat(jobs.tries).containsExactly(2, 1);
        assertThat(stuck.list("", 10)).isEmpty();
        runner.take(work, JOB, 1);
        assertThat(jobs.tries).as("never 0: that would be an incident").containsExactly(2, 1);
        assertThat(jobs.holds).containsExactly(Duration.ofHours(6));
        assertThat(stuck.list("", 10)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).contains("await-it");
            assertThat(entry.why()).isEqualTo("It failed in a way that the software does not foresee.");
            assertThat(entry.detail()).contains("cannot store");
        });
        assertThat(stuck.about("job:7").orElseThrow().chain()).isEqualTo("QUY");
    }

    @Test
    void runsStuckWorkAgainWhenAnOperatorAsks() {
        work.failing = true;
        runner.take(work, JOB, 1);
        stuck.noteRetry("job:7", "Operator");
        stuck.runAgain("job:7");
        assertThat(jobs.releasedWith).containsExactly(2);
        assertThat(stuck.list("", 10)).as("until it succeeds").singleElement().satisfies(entry -> assertThat(
                        entry.retried())
                .isEqualTo(new StuckWork.Retried("Operator", clock.instant())));
        work.failing = false;
        runner.take(work, JOB, 2);
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
    }

    @Test
    void workThatWasStuckIsHeldOnceItSucceeds() {
        work.failing = true;
        runner.take(work, JOB, 1);
        work.failing = false;
        runner.take(work, JOB, 1);
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
    }

    @Test
    void stuckWorkIsTriedOnceMoreAtEachRenewalWithoutAnOperator() {
        work.failing = true;
        runner.take(work, JOB, 1);
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(jobs.releasedWith).containsExactly(1);
        assertThat(stuck.list("", 10)).as("until it succeeds").hasSize(1);
        runner.take(work, JOB, 1);
        assertThat(jobs.tries).as("never 0: that would be an incident").isEmpty();
        work.failing = false;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(jobs.releasedWith).containsExactly(1, 1);
        runner.take(work, JOB, 1);
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
    }

    @Test
    void stuckWorkIsTriedSoonAtFirstAndSeldomInTheEnd() {
        work.failing = true;
        runner.take(work, JOB, 1);
        clock.advance(Duration.ofSeconds(19));
        renewals.sweep();
        assertThat(jobs.releasedWith).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        runner.take(work, JOB, 1);
        clock.advance(Duration.ofMinutes(4));
        renewals.sweep();
        assertThat(jobs.releasedWith)
                .as("it was stuck for five minutes, and waits as long")
                .hasSize(1);
        clock.advance(Duration.ofMinutes(3));
        renewals.sweep();
        assertThat(jobs.releasedWith).hasSize(2);
    }

    @Test
    void forgetsStuckWorkThatTheEngineTookBack() {
        work.failing = true;
        runner.take(work, JOB, 1);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(held.find(7)).isEmpty();
    }
}
