package countersign.platform.stuck;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import countersign.platform.stuck.StuckWork.Retried;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator has to look at; each entry goes by itself once the work succeeds. */
public final class StuckWorks {

    private static final Logger LOG = LoggerFactory.getLogger(StuckWorks.class);
    private static final int LONGEST_DETAIL = 500;

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final Supplier<Stream<StuckWorkSource>> sources;

    public StuckWorks(MongoDatabase database, Clock clock, Supplier<Stream<StuckWorkSource>> sources) {
        this.collection = database.getCollection("stuckWork");
        this.clock = clock;
        this.sources = sources;
    }

    public void record(String id, About about, Throwable failure, int attempts) {
        var words = PlainWords.of(failure);
        var detail = failure.toString();
        LOG.error("Stuck: {} ({})", about.what(), id, failure);
        collection.updateOne(
                eq(id),
                combine(
                        set("what", about.what()),
                        set("subject", about.subject()),
                        set("chain", about.chain()),
                        set("why", words.why()),
                        set("advice", words.advice()),
                        set("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL))),
                        set("attempts", attempts),
                        set("lastAttempt", clock.instant()),
                        setOnInsert("since", clock.instant())),
                new UpdateOptions().upsert(true));
    }

    public void resolve(String id) {
        collection.deleteOne(eq(id));
    }

    /** In the order of their ids, those after {@code after} (empty for the first). */
    public List<StuckWork> list(String after, int limit) {
        return collection
                .find(gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(StuckWorks::read)
                .into(new ArrayList<>());
    }

    /** Empty when nothing of this id is stuck. */
    public Optional<About> about(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first())
                .map(found -> new About(found.getString("what"), found.getString("subject"), found.getString("chain")));
    }

    /** The operator sees by whom and when it was told to run again. */
    public void noteRetry(String id, String by) {
        LOG.info("{} has {} run again", by, id);
        collection.updateOne(eq(id), combine(set("retriedBy", by), set("retriedAt", clock.instant())));
    }

    /** Soon. The entry goes when it has succeeded. */
    public void runAgain(String id) {
        sources.get()
                .filter(source -> id.startsWith(source.prefix()))
                .forEach(source -> source.retry(id.substring(source.prefix().length())));
    }

    private static StuckWork read(Document stored) {
        var retriedAt = stored.getDate("retriedAt");
        return new StuckWork(
                stored.getString("_id"),
                stored.getString("what"),
                stored.getString("subject"),
                stored.getString("why"),
                stored.get("advice", ""),
                stored.get("detail", ""),
                stored.getInteger("attempts"),
                stored.getDate("since").toInstant(),
                stored.getDate("lastAttempt").toInstant(),
                retriedAt == null ? null : new Retried(stored.getString("retriedBy"), retriedAt.toInstant()));
    }
}
