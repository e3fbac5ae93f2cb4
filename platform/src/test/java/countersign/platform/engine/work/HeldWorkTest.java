package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Taking work over, keeping it and giving it back. */
class HeldWorkTest extends HeldWorkStory {

    HeldWorkTest(MongoDatabase database) {
        super(database);
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

    /** A stranger has failed the first at the engine, which refuses everything about it from then on. */
    @Test
    void aJobThatTheEngineRefusesToRenewKeepsNoOtherFromItsTurn() {
        runner.take(work, JOB, 3);
        held.beginCompletion(JOB.key(), "attempt");
        jobs.refused = JOB.key();
        clock.advance(Duration.ofSeconds(1));
        runner.take(work, new EngineJob(8L, JOB.type(), JOB.elementId(), 80L, Map.of(), Map.of()), 3);
        jobs.holds.clear();
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(jobs.holds).containsExactly(Duration.ofHours(6));
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
    void aReplicaThatHoldsAJobTooLateDoesNotBringItBack() {
        work.accounted = true;
        runner.take(work, JOB, 3);
        completion.deliver(done(), ORIGIN);
        jobs.gone = true;
        runner.take(work, JOB, 3);
        assertThat(held.find(7).orElseThrow().state()).isEqualTo(HeldJob.State.WITHDRAWN);
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        assertThat(jobs.holds).hasSize(1);
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
        public boolean accountsFor(EngineJob told) {
            return true;
        }

        @Override
        public void withdrawn(EngineJob told, String reason) {
            if (Objects.equals(job, told.key())) {
                job = null;
            }
        }
    }
}
