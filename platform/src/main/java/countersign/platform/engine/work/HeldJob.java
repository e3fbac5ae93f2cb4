package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import org.bson.Document;

/** A job kept by lease. */
record HeldJob(EngineJob job, State state, Instant renewAt) {

    /**
     * {@code HELD} waits for a person, {@code STUCK} for an operator; {@code COMPLETING}: completion was sent, its
     * outcome perhaps not heard; {@code WITHDRAWN}: the engine took it back; {@code OVERTAKEN}: it was done after that;
     * {@code LOST}: the engine has it no more, and nothing here says why so far.
     */
    enum State {
        HELD,
        STUCK,
        COMPLETING,
        WITHDRAWN,
        OVERTAKEN,
        LOST
    }

    static Document write(EngineJob job) {
        return new Document("type", job.type())
                .append("elementId", job.elementId())
                .append("processInstanceKey", job.processInstanceKey())
                .append("headers", new Document(new HashMap<>(job.headers())).toJson())
                .append("variables", new Document(job.variables()).toJson());
    }

    static HeldJob read(Document stored) {
        var content = stored.get("job", Document.class);
        var headers = new HashMap<String, String>();
        Document.parse(content.getString("headers")).forEach((name, value) -> headers.put(name, value.toString()));
        var job = new EngineJob(
                stored.getLong("_id"),
                content.getString("type"),
                content.getString("elementId"),
                content.getLong("processInstanceKey"),
                headers,
                new HashMap<>(Document.parse(content.getString("variables"))));
        Date renewAt = stored.getDate("renewAt");
        return new HeldJob(
                job, State.valueOf(stored.getString("state")), renewAt == null ? Instant.EPOCH : renewAt.toInstant());
    }
}
