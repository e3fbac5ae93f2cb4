package countersign.platform.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Hears every command that the driver sends, and proves that the filter and sort of each find, aggregate, update,
 * delete and findAndModify are served by {@code _id} or by an index that was created in the same database. The embedded
 * server scans whatever is asked; a real one must not.
 */
public final class DeclaredIndexListener implements CommandListener {

    private static final DeclaredIndexListener SHARED = new DeclaredIndexListener();

    /**
     * By place, then by the index in words: documents are equal whatever the order of their fields, indexes are not.
     */
    private final Map<String, Map<String, BsonDocument>> indexes = new ConcurrentHashMap<>();

    private final Set<Query> queries = ConcurrentHashMap.newKeySet();

    /** The one that {@link DocumentServer} and every application under test use. */
    public static DeclaredIndexListener shared() {
        return SHARED;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommand().clone();
        switch (event.getCommandName()) {
            case "createIndexes" -> declare(event.getDatabaseName(), command);
            case "find" -> query(event, "find", command.get("filter"), command.get("sort"));
            case "findAndModify" -> query(event, "findAndModify", command.get("query"), command.get("sort"));
            case "aggregate" -> aggregate(event, command.getArray("pipeline"));
            case "update" -> each(event, "update", command.getArray("updates"));
            case "delete" -> each(event, "delete", command.getArray("deletes"));
            default -> {}
        }
    }

    /** Fails with every query shape, of any database, that no declared index serves; each is told once. */
    public void assertServed() {
        var unserved = unserved();
        queries.removeIf(query -> !served(query));
        if (!unserved.isEmpty()) {
            throw new AssertionError("No declared index serves:\n" + String.join("\n", unserved));
        }
    }

    Set<String> unserved() {
        return queries.stream()
                .filter(query -> !served(query))
                .map(query -> query.kind + " on " + query.place + ": " + query.need)
                .collect(Collectors.toSet());
    }

    private boolean served(Query query) {
        Collection<BsonDocument> declared =
                indexes.getOrDefault(query.place, Map.of()).values();
        return query.need.isServedBy(declared);
    }

    private void declare(String database, BsonDocument command) {
        var place = place(database, command.getString("createIndexes").getValue());
        for (var index : command.getArray("indexes")) {
            var key = index.asDocument().getDocument("key").clone();
            indexes.computeIfAbsent(place, any -> new ConcurrentHashMap<>()).put(key.toJson(), key);
        }
    }

    private void query(CommandStartedEvent event, String kind, @Nullable BsonValue filter, @Nullable BsonValue sort) {
        var collection = event.getCommand().getString(event.getCommandName()).getValue();
        queries.add(new Query(kind, place(event.getDatabaseName(), collection), IndexNeed.of(filter, sort)));
    }

    private void aggregate(CommandStartedEvent event, BsonArray pipeline) {
        var first = pipeline.isEmpty() ? new BsonDocument() : pipeline.get(0).asDocument();
        var second = pipeline.size() < 2 ? new BsonDocument() : pipeline.get(1).asDocument();
        query(event, "aggregate", first.get("$match"), second.get("$sort"));
    }

    private void each(CommandStartedEvent event, String kind, BsonArray parts) {
        for (var part : parts) {
            query(event, kind, part.asDocument().get("q"), null);
        }
    }

    private static String place(String database, String collection) {
        return database + "." + collection;
    }

    private record Query(String kind, String place, IndexNeed need) {}
}
