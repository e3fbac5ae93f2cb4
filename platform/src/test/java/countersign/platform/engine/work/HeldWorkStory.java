package countersign.platform.engine.work;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages.Complete;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.platform.mongo.Indexes;
import countersign.platform.operation.StoppedWork;
import countersign.platform.outbox.Origin;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A replica that holds jobs of one kind, with an engine of which the tests say how it behaves. */
@ExtendWith(DocumentServer.class)
abstract class HeldWorkStory {

    static final EngineSettings SETTINGS = new EngineSettings(
            Duration.ofSeconds(30), Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofSeconds(15), 16, 4);
    static final EngineJob JOB =
            new EngineJob(7L, "review.await-it", "await-it", 70L, Map.of("h", "1"), Map.of("reviewId", "r", "n", 1));

    static final Origin ORIGIN = new Origin("aggregate", "message", Instant.parse("2026-11-02T12:00:00Z"));

    final MongoDatabase database;
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
    final FakeJobs jobs = new FakeJobs();
    final Work work = new Work();
    final HeldJobs held;
    final StuckWorks stuck;
    final StoppedWork stopped;
    final JobFailures failures;
    final LostJobs lost;
    final HeldWorkRunner runner;
    final RenewalSweep renewals;
    final CompleteJob completion;

    HeldWorkStory(MongoDatabase database) {
        this.database = database;
        new Indexes(database).create(HeldJobs.INDEXES);
        held = new HeldJobs(database, clock);
        stuck = new StuckWorks(database, clock, () -> Stream.of(failures(), lost()));
        stopped = new StoppedWork(AggregateStoresForTests.of(database), stuck, clock);
        failures = new JobFailures(jobs, held, stuck, stopped, new OfOneBoard(), SETTINGS);
        lost = new LostJobs(held, stuck, stopped, new OfOneBoard());
        runner = new HeldWorkRunner(jobs, held, failures, SETTINGS);
        var handlers = new HeldWorkHandlers(() -> Stream.of(work));
        renewals = new RenewalSweep(held, handlers, runner, jobs, failures, lost, SETTINGS);
        completion = new CompleteJob(jobs, held, handlers, new OfOneBoard());
    }

    @BeforeEach
    void empty() {
        database.getCollection("heldJobs").drop();
        database.getCollection("stuckWork").drop();
        database.getCollection("stoppedWork").drop();
        new Indexes(database).create(HeldJobs.INDEXES);
    }

    Complete done() {
        return new Complete(7, new Document("outcome", "accepted"));
    }

    static final class Work implements HeldWorkHandler {

        final List<String> log = new ArrayList<>();
        boolean failing;
        boolean accounted;

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
        public boolean accountsFor(EngineJob job) {
            return accounted;
        }

        @Override
        public void overtaken(EngineJob job) {
            log.add("overtaken " + job.key());
        }
    }

    private LostJobs lost() {
        return lost;
    }

    private JobFailures failures() {
        return failures;
    }

    static final class FakeJobs implements Jobs {

        final List<Duration> holds = new ArrayList<>();
        final List<Integer> tries = new ArrayList<>();
        final Map<Long, Map<String, Object>> completed = new HashMap<>();
        boolean gone;
        boolean away;
        long refused;
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
            if (away || key == refused) {
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

    record OfOneBoard() implements JobNames {
        @Override
        public Optional<String> chain(EngineJob job) {
            return Optional.of("QUY");
        }
    }
}
