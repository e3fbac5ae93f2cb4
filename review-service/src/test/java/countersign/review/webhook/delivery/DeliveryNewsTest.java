package countersign.review.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryNewsTest {
    private static final Instant NOON = Instant.parse("2025-01-20T12:00:00Z");
    private static final Delivery DELIVERY = Delivery.of(
            "ret-1_1_nhse", "nhse", new OdsCode("QUY"), new OdsCode("Y58"), "ret-1", new byte[] {'{', '}'}, NOON);

    @Test
    void isReadAsItWasWritten() {
        var settled = DeliverySettled.message(DELIVERY, false, NOON, "Gone.");
        var failing = DeliveryFailing.message(DELIVERY, "The answer was 500", NOON.plusSeconds(9), NOON);

        assertThat(DeliverySettled.TYPE.read(settled.payload()))
                .isEqualTo(new DeliverySettled("ret-1_1_nhse", "ret-1", false, "Gone."));
        assertThat(DeliveryFailing.TYPE.read(failing.payload()))
                .isEqualTo(
                        new DeliveryFailing("ret-1_1_nhse", "ret-1", 0, "The answer was 500", "2025-01-20T12:00:09Z"));
    }

    @Test
    void isOnTheRecordOfTheBoardWhoseReturnItIs() {
        assertThat(List.of(
                        DeliverySettled.message(DELIVERY, true, NOON, ""),
                        DeliveryFailing.message(DELIVERY, "The answer was 500", NOON, NOON)))
                .allSatisfy(news -> assertThat(news.chain()).contains("QUY"));
    }
}
