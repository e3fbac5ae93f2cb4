package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.mongo.Indexes;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.stuck.StuckWork;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class HeldWorkTest {

    private static final EngineSettings SETTINGS = new EngineSettings(
            Duration.ofSeconds(30), Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofSeconds(15), 16, 4);
    private static final EngineJob JOB =
            new EngineJob(7L, "review.await-it", "await-it", 70L, Map.of("h", "1"), Map.of("reviewId", "r", "n", 1));

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
    private final FakeJobs jobs = new FakeJobs();
    private final Work work = new Work();
    private final HeldJobs held;
    private final StuckWorks stuck;
    private final JobFailures failures;
    private final HeldWorkRunner runner;
    private final RenewalSweep renewals;
    private final CompleteJob completion;

    HeldWorkTest(MongoDatabase database) {
        this.database = database;
        new Indexes(database).create(HeldJobs.INDEXES);
        held = new HeldJobs(database, clock);
        stuck = new StuckWorks(database, clock, () -> Stream.of(failures()));
        failures = new JobFailures(jobs, held, stuck, new OfOneBoard(), SETTINGS);
        runner = new HeldWorkRunner(jobs, held, failures, SETTINGS);
        var handlers = new HeldWorkHandlers(() -> Stream.of(work));
        renewals = new RenewalSweep(held, handlers, runner, jobs, failures, SETTINGS);
        completion = new CompleteJob(jobs, held, handlers);
    }

    @BeforeEach
    void empty() {
        database.getCollection("heldJobs").drop();
        database.getCollection("stuckWork").drop();
        new Indexes(database).create(HeldJobs.INDEXES);
    }

    @Test
    void storesFirstAndThenHoldsForSixHours() {
        runner.take(work, JOB, 3);
        assertThat(work.log).containsExactly("held 7");
        assertThat(jobs.holds).containsExactly(Duration.ofHours(6));
        assertThat(held.find(7).orElseThrow().job()).isEqualTo(JOB);
    }

    @Test
    void renewsInTimeWithJitter() {
        runner.take(work, JOB, 3);
        clock.advance(Duration.ofMinutes(11));
        renewals.sweep();
        assertThat(jobs.holds).hasSize(1);
        clock.advance(Duration.ofMinutes(8));
        renewals.sweep();
        renewals.sweep();
        assertThat(jobs.holds).hasSize(2);
        assertThat(work.log).containsExactly("held 7");
    }

    @Test
    void withdrawsWorkThatTheEngineTookBack() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(work.log).containsExactly("held 7", "withdrawn 7: The process no longer waits for this.");
    }

    /** A replica slept between being handed the first job and storing it; meanwhile the process came round again. */
    @Test
    void anOldJobThatIsToldLateDoesNotTakeThePlaceOfTheOneThatWaits() {
        var place = new OnePlace();
        runner.take(place, new EngineJob(8L, JOB.type(), JOB.elementId(), 70L, Map.of(), Map.of()), 3);
        jobs.gone = true;
        runner.take(place, JOB, 3);
        assertThat(place.job).isEqualTo(8L);
    }

    @Test
    void remembersTheJobWhenTheEngineIsAwayAndRenewsSoon() {
        jobs.away = true;
        runner.take(work, JOB, 3);
        jobs.away = false;
        clock.advance(Duration.ofSeconds(20));
        renewals.sweep();
        assertThat(jobs.holds).hasSize(1);
    }

    @Test
    void holdsAgainAJobThatCameBackAfterItsWithdrawal() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        jobs.gone = false;
        runner.take(work, JOB, 3);
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.HELD);
        assertThat(jobs.holds).hasSize(3);
    }

    @Test
    void completesAHeldJobOnce() {
        runner.take(work, JOB, 3);
        completion.deliver(done(), "aggregate");
        jobs.gone = true;
        completion.deliver(done(), "aggregate");
        assertThat(work.log).containsExactly("held 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void aCompletionWhoseAnswerWasLostIsNotOvertaken() {
        runner.take(work, JOB, 3);
        jobs.losesAnswer = true;
        assertThatThrownBy(() -> completion.deliver(done(), "aggregate")).hasMessage("answer lost");
        completion.deliver(done(), "aggregate");
        assertThat(work.log).containsExactly("held 7");
    }

    @Test
    void aRenewalBetweenALostAnswerAndItsRepeatDoesNotMakeTheDecisionOvertaken() {
        runner.take(work, JOB, 3);
        jobs.losesAnswer = true;
        assertThatThrownBy(() -> completion.deliver(done(), "aggregate")).hasMessage("answer lost");
        jobs.gone = true;
        runner.renew(work, JOB);
        completion.deliver(done(), "aggregate");
        assertThat(work.log).doesNotContain("overtaken 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void aReplicaThatWakesAfterAnotherHasCompletedTheJobConcludesNothing() {
        runner.take(work, JOB, 3);
        jobs.meanwhile = () -> otherReplica().deliver(done(), "aggregate");
        completion.deliver(done(), "aggregate");
        assertThat(work.log).containsExactly("held 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void twoReplicasCallAnOvertakenDecisionOvertakenOnce() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        jobs.meanwhile = () -> otherReplica().deliver(done(), "aggregate");
        completion.deliver(done(), "aggregate");
        assertThat(work.log).containsOnlyOnce("overtaken 7");
    }

    @Test
    void aReplicaThatHoldsAJobTooLateDoesNotBringItBack() {
        runner.take(work, JOB, 3);
        completion.deliver(done(), "aggregate");
        jobs.gone = true;
        runner.take(work, JOB, 3);
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.WITHDRAWN);
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(jobs.holds).hasSize(1);
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
    void aDecisionAfterTheEngineTookTheJobBackIsOvertaken() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        completion.deliver(done(), "aggregate");
        assertThat(work.log).containsExactly("held 7", "overtaken 7");
    }

    @Test
    void aDecisionAfterWithdrawalIsOvertakenToo() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        completion.deliver(done(), "aggregate");
        assertThat(work.log).endsWith("overtaken 7");
    }

    @Test
    void aBusyEngineLeavesTheQuestionOpenAndALaterNotFoundIsOvertaken() {
        runner.take(work, JOB, 3);
        jobs.busy = true;
        assertThatThrownBy(() -> completion.deliver(done(), "aggregate")).isInstanceOf(EngineBusyException.class);
        jobs.busy = false;
        jobs.gone = true;
        completion.deliver(done(), "aggregate");
        assertThat(work.log).endsWith("overtaken 7");
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

    private CompleteJob otherReplica() {
        return new CompleteJob(jobs, new HeldJobs(database, clock), new HeldWorkHandlers(() -> Stream.of(work)));
    }

    private OutboxMessage done() {
        return EngineMessages.complete(7, Map.of("outcome", "accepted"), clock.instant());
    }

    private static final class Work implements HeldWorkHandler {

        final List<String> log = new ArrayList<>();
        boolean failing;

        @Override
        public String jobType() {
            return JOB.type();
        }

        @Override
        public void held(EngineJob job) {
            if (failing) {
                throw new IllegalStateException("cannot store");
            }
            log.add("held " + job.key());
        }

        @Override
        public void withdrawn(EngineJob job, String reason) {
            log.add("withdrawn " + job.key() + ": " + reason);
        }

        @Override
        public void overtaken(EngineJob job) {
            log.add("overtaken " + job.key());
        }
    }

    private JobFailures failures() {
        return failures;
    }

    /** Work that knows only the job that waits with it now. */
    private static final class OnePlace implements HeldWorkHandler {

        @Nullable
        Long job;

        @Override
        public String jobType() {
            return JOB.type();
        }

        @Override
        public void held(EngineJob told) {
            job = told.key();
        }

        @Override
        public void withdrawn(EngineJob told, String reason) {
            if (Objects.equals(job, told.key())) {
                job = null;
            }
        }
    }

    private static final class FakeJobs implements Jobs {

        final List<Duration> holds = new ArrayList<>();
        final List<Integer> tries = new ArrayList<>();
        final Map<Long, Map<String, Object>> completed = new HashMap<>();
        boolean gone;
        boolean away;
        boolean busy;
        boolean losesAnswer;
        Runnable meanwhile = () -> {};
        final List<Integer> releasedWith = new ArrayList<>();

        @Override
        public void publish(String message, String key, String id, Map<String, Object> variables, Duration ttl) {}

        @Override
        public Completion complete(long jobKey, Map<String, Object> variables) {
            var first = meanwhile;
            meanwhile = () -> {};
            first.run();
            if (busy) {
                throw new EngineBusyException(new IllegalStateException());
            }
            if (gone || completed.putIfAbsent(jobKey, variables) != null) {
                return Completion.GONE;
            }
            if (losesAnswer) {
                throw new IllegalStateException("answer lost");
            }
            return Completion.COMPLETED;
        }

        @Override
        public void resolve(long incident, OptionalLong job) {}

        @Override
        public boolean hold(long key, Duration duration) {
            if (away) {
                throw new IllegalStateException("away");
            }
            if (!gone) {
                holds.add(duration);
            }
            return !gone;
        }

        @Override
        public boolean tryAgain(long key, int left, Duration wait, String why) {
            tries.add(left);
            return true;
        }

        @Override
        public boolean release(long key, int left) {
            releasedWith.add(left);
            return !gone;
        }
    }

    private record OfOneBoard() implements JobNames {
        @Override
        public Optional<String> chain(EngineJob job) {
            return Optional.of("QUY");
        }
    }
}
