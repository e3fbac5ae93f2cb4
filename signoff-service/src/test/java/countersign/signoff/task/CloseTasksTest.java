package countersign.signoff.task;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseTasksTest {

    @Test
    void isOnTheRecordOfTheBoardWhoseReviewIsSigned() {
        var content = Sha256.ofText("{}");
        var matter =
                new Matter(new ReviewId("rev-1"), "Review", new OdsCode("QUY"), 2, content, content, null, List.of());
        var at = Instant.parse("2025-01-20T12:00:00Z");

        assertThat(List.of(CloseTasks.signed("7", matter, at), CloseTasks.declined("7", matter, at)))
                .allSatisfy(message -> assertThat(message.chain()).contains("QUY"));
    }
}
