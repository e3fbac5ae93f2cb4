package countersign.platform.outbox;

import java.util.List;
import org.bson.Document;

/** An aggregate whose outbox we hold: until when is in the document, by which number is here. */
record Leased(String collection, String id, long fence, int failures, List<OutboxMessage> waiting) {

    static Leased from(String collection, Document document) {
        var lease = document.get("outboxLease", Document.class);
        var failures = lease.get("failures") instanceof Number number ? number.intValue() : 0;
        return new Leased(
                collection,
                document.getString("_id"),
                lease.get("fence", Number.class).longValue(),
                failures,
                document.getList("outbox", Document.class, List.of()).stream()
                        .map(OutboxMessage::from)
                        .toList());
    }
}
