package countersign.review.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.review.webhook.delivery.Delivery.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** When it is tried again, and by whom. */
class WebhookRetryTest extends WebhookTest {

    @Test
    void triesAgainByTheScheduleUntilTheAttemptsRunOut() {
        answers(500);
        String id = queued();

        for (int made = 1; made <= 12; made++) {
            int expected = made;
            await().untilAsserted(() -> {
                pump.sweep();
                assertThat(find(id).attempts()).hasSize(expected);
            });
            pump.sweep();
            assertThat(find(id).attempts()).as("not before its time").hasSize(made);
            clock.timePasses(Duration.ofHours(29));
        }

        becomes(id, "exhausted");
        assertThat(settled(id)).containsExactly("webhook.delivery-settled");
        assertThat(received()).hasSize(12);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(id);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-timestamp"))
                .doesNotHaveDuplicates();
    }

    @Test
    void honoursWhatTheReceiverAsksFor() {
        RECEIVER.stubFor(
                post("/" + endpoint).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));
        String id = queued();
        Instant before = clock.instant();

        pump.sweep();
        await().until(() -> !find(id).attempts().isEmpty());

        assertThat(find(id).progress())
                .isInstanceOfSatisfying(Progress.Pending.class, pending -> assertThat(pending.dueAt())
                        .isBetween(before.plusSeconds(600), before.plusSeconds(660)));
    }

    @Test
    void isDeliveredAgainAMinuteAfterAReplicaDiedInTheMiddle() {
        answers(204);
        String id = queued();
        Document claimed = new Document(
                        "$set",
                        new Document(
                                "body.progress.dueAt",
                                java.util.Date.from(clock.instant().plusSeconds(60))))
                .append("$inc", new Document("version", 1L));
        database.getCollection("deliveries").updateOne(new Document("_id", id), claimed);

        pump.sweep();
        assertThat(find(id).attempts()).isEmpty();
        clock.timePasses(Duration.ofSeconds(61));
        pump.sweep();

        becomes(id, "delivered");
    }

    @Test
    void isClaimedByOneOfManySweeps() {
        answers(204);
        String id = queued();

        List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().forEach(sweep -> pump.sweep());

        becomes(id, "delivered");
        assertThat(received()).hasSize(1);
    }
}
