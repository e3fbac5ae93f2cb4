package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.bpmn.Variables;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.testing.StoredMessages;
import countersign.review.launch.ReviewLaunched;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredMessagesTest extends ServiceTest {

    private static final String STORED = """
            webhook.delivery-settled {"delivery": "ret-1_1_nhse", "subject": "ret-1", "arrived": true, "reason": "", \
            "chain": "QUY"}
            webhook.delivery-failing {"delivery": "ret-1_1_nhse", "subject": "ret-1", "failures": 4, \
            "last": "The answer was 500", "next": "2026-11-02T12:00:00Z", "chain": "QUY"}
            webhook.disable-endpoint {"endpoint": "nhse", "url": "https://region.example/hook"}
            return.create-delivery {"sequence": 1, "delivery": "ret-1_1_nhse", "endpoint": "nhse", "chain": "QUY"}
            return.make-evidence {"chain": "QUY"}
            review.closing-date-moved {"closesAt": "2026-12-24T17:00:00Z", "chain": "QUY"}
            """;

    @Autowired
    private List<OutboxHandler<?>> outboxHandlers;

    @Test
    void areReadByWhatDeliversThemNow() {
        List<OutboxHandler<?>> own = outboxHandlers.stream()
                .filter(handler -> handler.getClass().getPackageName().startsWith("countersign.review"))
                .toList();
        assertThatCode(() -> StoredMessages.check(own, STORED)).doesNotThrowAnyException();
    }

    /** Its handler is there with the engine only. */
    @Test
    void aLaunchIsReadAsTheVariablesOfTheProcess() {
        Document stored = Document.parse("{\"reviewId\": \"rev-abcdefghij\", \"icb\": \"QUY\","
                + " \"executiveTeamStage\": true, \"qualityOversightStage\": false}");
        Map<String, Object> variables = ReviewLaunched.TYPE.read(stored).variables();
        assertThat(variables).isEqualTo(stored).containsEntry(Variables.EXECUTIVE_TEAM_STAGE, true);
    }
}
