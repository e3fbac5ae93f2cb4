package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.testing.StoredMessages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredMessagesTest extends ServiceTest {

    private static final String STORED = """
            actions.action-closed {"review": "rev-abcdefghij", "action": "rev-abcdefghij~d1", \
            "version": {"$numberLong": "3"}, "chain": "QUY"}
            actions.action-closed {"review": "rev-abcdefghij", "action": "rev-abcdefghij~d1"}
            actions.action-reopened {"review": "rev-abcdefghij", "action": "rev-abcdefghij~d1", "title": "Train", \
            "version": {"$numberLong": "4"}, "chain": "QUY"}
            actions.action-assigned {"review": "rev-abcdefghij", "action": "rev-abcdefghij~d1", "due": "2027-03-31", \
            "chain": "QUY"}
            """;

    @Autowired
    private List<OutboxHandler<?>> handlers;

    @Test
    void areReadByWhatDeliversThemNow() {
        var own = handlers.stream()
                .filter(handler -> handler.type().name().startsWith("actions."))
                .toList();
        assertThatCode(() -> StoredMessages.check(own, STORED)).doesNotThrowAnyException();
    }
}
