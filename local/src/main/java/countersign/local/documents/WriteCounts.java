package countersign.local.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many write commands came, by database, collection and command: {@code review/assessments/update}. */
final class WriteCounts {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(String command, Document request) {
        counts.computeIfAbsent(request.get("$db") + "/" + request.get(command) + "/" + command, _ -> new LongAdder())
                .increment();
    }

    Document asDocument() {
        Document document = new Document();
        counts.forEach((what, count) -> document.append(what, count.longValue()));
        return document;
    }
}
