package countersign.platform.engine.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import countersign.platform.engine.EngineJob;
import countersign.platform.mongo.IndexCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The jobs that this service keeps by lease: {@code {_id: key, state, renewAt, type, …}}. */
final class HeldJobs {

    static final IndexCatalogue INDEXES = IndexCatalogue.on("heldJobs")
            .sparse("renewAt")
            .index("job.processInstanceKey")
            .expiring();

    private static final Duration REMEMBERED = Duration.ofDays(30);
    /** Which attempt at completing the job was begun last. */
    private static final String ATTEMPT = "attempt";

    private static final List<String> GONE = List.of(HeldJob.State.WITHDRAWN.name(), HeldJob.State.LOST.name());

    private static final FindOneAndUpdateOptions BEFORE =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE);

    private final MongoCollection<Document> collection;
    private final Clock clock;

    HeldJobs(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection(INDEXES.collection());
        this.clock = clock;
    }

    /** Remembers the job; a state that is known already stays, unless it is that the job was taken back. */
    void keep(EngineJob job, HeldJob.State state, Duration renewAfter) {
        while (!keepUnlessWithdrawn(job, state, renewAfter)) {
            collection.deleteOne(and(eq(job.key()), in("state", GONE)));
        }
    }

    /** A withdrawn one is passed over, and its id then stands in the way of a new one. */
    private boolean keepUnlessWithdrawn(EngineJob job, HeldJob.State state, Duration renewAfter) {
        var now = clock.instant();
        try {
            collection.updateOne(
                    new Document("_id", job.key()).append("state", new Document("$nin", GONE)),
                    combine(
                            set("job", HeldJob.write(job)),
                            set("renewAt", now.plus(renewAfter)),
                            setOnInsert("state", state.name()),
                            setOnInsert("since", now)),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    Optional<HeldJob> find(long key) {
        return Optional.ofNullable(collection.find(eq(key)).first()).map(HeldJob::read);
    }

    /**
     * Marks what waits as being completed, and the attempt as the latest; answers with the job as it was before, or
     * empty when it is not known (any more).
     */
    Optional<HeldJob> beginCompletion(long key, String attempt) {
        var waits = and(eq(key), in("state", HeldJob.State.HELD.name(), HeldJob.State.STUCK.name()));
        var mine = set(ATTEMPT, attempt);
        return Optional.ofNullable(collection.findOneAndUpdate(
                        waits, combine(mine, set("state", HeldJob.State.COMPLETING.name())), BEFORE))
                .or(() -> Optional.ofNullable(collection.findOneAndUpdate(eq(key), mine, BEFORE)))
                .map(HeldJob::read);
    }

    /** The engine took nothing in: the job is again what it was, unless another attempt was begun meanwhile. */
    void takeBackCompletion(long key, String attempt, HeldJob.State before) {
        collection.updateOne(and(eq(key), eq(ATTEMPT, attempt)), set("state", before.name()));
    }

    /** False when another attempt was begun meanwhile: it, not this one, knows how the completion ended. */
    boolean overtake(long key, String attempt) {
        return collection
                        .updateOne(and(eq(key), eq(ATTEMPT, attempt)), set("state", HeldJob.State.OVERTAKEN.name()))
                        .getMatchedCount()
                == 1;
    }

    /** Forgets the job, unless another attempt was begun meanwhile, which then does so. */
    void endCompletion(long key, String attempt) {
        collection.deleteOne(and(eq(key), eq(ATTEMPT, attempt)));
    }

    /**
     * Nothing is left to renew, but a late decision must still learn of it. While a completion is under way the job is
     * gone because of that.
     */
    void withdraw(long key) {
        collection.updateOne(
                and(eq(key), ne("state", HeldJob.State.COMPLETING.name())),
                combine(
                        set("state", HeldJob.State.WITHDRAWN.name()),
                        set("expiresAt", clock.instant().plus(REMEMBERED)),
                        unset("renewAt")));
    }

    /** Looked at once more after the wait; while a completion is under way the job is gone because of that. */
    void lose(EngineJob job, Duration wait) {
        collection.updateOne(
                and(eq(job.key()), ne("state", HeldJob.State.COMPLETING.name())),
                combine(
                        set("state", HeldJob.State.LOST.name()),
                        set("renewAt", clock.instant().plus(wait))));
    }

    /** Zero if it is not. */
    Duration stuckFor(long key) {
        var found = collection
                .find(and(eq(key), eq("state", HeldJob.State.STUCK.name())))
                .first();
        return found == null || found.getDate("since") == null
                ? Duration.ZERO
                : Duration.between(found.getDate("since").toInstant(), clock.instant());
    }

    /** The other jobs of its kind that are held in the same instance of the process. */
    List<EngineJob> besides(EngineJob job) {
        return collection
                .find(and(
                        eq("job.processInstanceKey", job.processInstanceKey()),
                        eq("job.type", job.type()),
                        eq("state", HeldJob.State.HELD.name()),
                        ne("_id", job.key())))
                .map(found -> HeldJob.read(found).job())
                .into(new ArrayList<>());
    }

    void forgetStuck(long key) {
        collection.deleteOne(and(eq(key), eq("state", HeldJob.State.STUCK.name())));
    }

    void forget(long key) {
        collection.deleteOne(eq(key));
    }

    /** Claims jobs whose renewal is due, by moving it; another replica gets others. */
    List<HeldJob> claimDue(int limit, Duration meanwhile) {
        var due = collection
                .find(lte("renewAt", clock.instant()))
                .sort(Sorts.ascending("renewAt"))
                .limit(limit)
                .map(HeldJob::read)
                .into(new ArrayList<>());
        due.removeIf(job -> !move(job, meanwhile));
        return due;
    }

    void renewAfter(long key, Duration wait) {
        collection.updateOne(eq(key), set("renewAt", clock.instant().plus(wait)));
    }

    private boolean move(HeldJob job, Duration wait) {
        return collection
                        .updateOne(
                                and(eq(job.job().key()), eq("renewAt", job.renewAt())),
                                set("renewAt", clock.instant().plus(wait)))
                        .getMatchedCount()
                == 1;
    }
}
