package countersign.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** A lane of an aggregate's outbox that we hold until a moment, under a fencing number. */
record Leased(
        String collection, String id, Lane lane, long fence, Instant until, int failures, List<OutboxMessage> waiting) {

    static Leased from(String collection, Lane lane, Document document) {
        var lease = document.get(lane.lease(), Document.class);
        var failures = lease.get("failures") instanceof Number number ? number.intValue() : 0;
        return new Leased(
                collection,
                document.getString("_id"),
                lane,
                lease.get("fence", Number.class).longValue(),
                lease.getDate("until").toInstant(),
                failures,
                document.getList(lane.messages(), Document.class, List.of()).stream()
                        .map(stored -> OutboxMessage.from(stored, lane))
                        .toList());
    }
}
