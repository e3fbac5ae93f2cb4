package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.testing.StoredMessages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredMessagesTest extends RunningSample {

    private static final String STORED = """
            engine.publish-message {"message": "nhse-answered", "correlationKey": "ret-1", "messageId": "ret-1-2", \
            "variables": {"answer": "accepted", "n": 1, "big": {"$numberLong": "7"}, "a.b": [true, {"c": 0.5}]}, \
            "ttlMillis": {"$numberLong": "3600000"}, "chain": "QUY"}
            engine.complete-job {"jobKey": {"$numberLong": "2251799813685300"}, "variables": {"declined": false}}
            engine.complete-job {"jobKey": {"$numberLong": "7"}, "variables": {}}
            engine.resolve-incident {"incident": {"$numberLong": "8"}}
            engine.resolve-incident {"incident": {"$numberLong": "8"}, "job": {"$numberLong": "9"}}
            audit.record {"type": "return.submitted", "subjects": ["ret-1"], "contentSha256": null, "chain": "QUY"}
            audit.record {"type": "work.stopped", "subjects": ["rev-1", "job:1"], "contentSha256": null, \
            "text": "It stopped.", "chain": "QUY"}
            audit.record {"type": "note.written", "subjects": [], "contentSha256": "00ff", "actor": "p", \
            "actorName": "Person", "organisation": null, "text": null, "chain": "QUY"}
            stuck-work.run-again {"work": "tidying:1"}
            stuck-work.run-again {"work": "tidying:1", "chain": "QUY"}
            """;

    @Autowired
    private List<OutboxHandler<?>> handlers;

    @Test
    void areReadByWhatDeliversThemNow() {
        assertThatCode(() -> StoredMessages.check(handlers, STORED)).doesNotThrowAnyException();
    }
}
