package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.testing.StoredMessages;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.task.CloseTasks;
import countersign.signoff.testing.SignoffTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredMessagesTest extends SignoffTest {

    private static final String STORED = """
            signoff.close-tasks {"task": "7", "declined": false, "chain": "QUY"}
            signoff.close-tasks {"task": "7", "declined": true, "review": "rev-abcdefghij", "revision": 2, \
            "chain": "QUY"}
            audit.record {"type": "sheet.opened", "subjects": ["rev-1"], "contentSha256": "00ff", "text": "Opened", \
            "chain": "QUY"}
            audit.record {"actor": "p", "actorName": "Person", "organisation": null, "type": "forum.decided", \
            "subjects": ["rev-1", "t-1"], "contentSha256": null, "text": "Endorsed", "chain": "QUY"}
            """;

    @Autowired
    private List<OutboxHandler<?>> handlers;

    @Test
    void areReadByWhatDeliversThemNow() {
        var own = handlers.stream()
                .filter(handler -> handler instanceof CloseTasks || handler instanceof AuditTrail)
                .toList();
        assertThatCode(() -> StoredMessages.check(own, STORED)).doesNotThrowAnyException();
    }
}
