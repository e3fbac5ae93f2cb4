package countersign.e2e.check.work;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** Nothing that was to be told is left untold. */
public final class OutboxesAreDrained implements Invariant {
    private static final List<String> LANES = List.of("outbox", "records");

    @Override
    public String promise() {
        return "every outbox is empty";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.stored().values().stream()
                .flatMap(documents -> documents.stream())
                .filter(document -> document.containsKey("outbox"))
                .count();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        return LANES.stream().flatMap(lane -> evidence.stored().entrySet().stream()
                .flatMap(collection -> collection.getValue().stream()
                        .filter(document -> !Bson.list(document, lane).isEmpty())
                        .map(document -> collection.getKey() + "/" + Bson.id(document) + " has "
                                + Bson.list(document, lane).stream()
                                        .map(OutboxesAreDrained::type)
                                        .toList() + " to tell")));
    }

    private static String type(Document message) {
        return Bson.text(message, "type");
    }
}
