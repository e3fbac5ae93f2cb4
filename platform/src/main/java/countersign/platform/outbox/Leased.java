package countersign.platform.outbox;

import java.util.List;
import org.bson.Document;

/** A lane of an aggregate's outbox that we hold: until when is in the document, by which number is here. */
record Leased(String collection, String id, Lane lane, long fence, int failures, List<OutboxMessage> waiting) {

    static Leased from(String collection, Lane lane, Document document) {
        var lease = document.get(lane.lease(), Document.class);
        var failures = lease.get("failures") instanceof Number number ? number.intValue() : 0;
        return new Leased(
                collection,
                document.getString("_id"),
                lane,
                lease.get("fence", Number.class).longValue(),
                failures,
                document.getList(lane.messages(), Document.class, List.of()).stream()
                        .map(stored -> OutboxMessage.from(stored, lane))
                        .toList());
    }
}
