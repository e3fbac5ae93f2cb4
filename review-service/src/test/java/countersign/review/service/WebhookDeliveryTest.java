package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import countersign.review.webhook.delivery.Delivery.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is sent, and what a receiver can verify. */
class WebhookDeliveryTest extends WebhookTest {

    @Test
    void deliversAMessageThatTheReferenceLibraryVerifies() throws Exception {
        answers(204);
        String id = queued();

        pump.sweep();

        becomes(id, "delivered");
        LoggedRequest request = received().getFirst();
        assertThat(request.getHeader("webhook-id")).isEqualTo(id);
        new Webhook(secret).verify(request.getBodyAsString(), signedHeaders(request));
        assertThat(settled(id)).containsExactly("webhook.delivery-settled");
        assertThat(attempts(id)).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(204);
            assertThat(attempt.host()).isEqualTo("127.0.0.1:" + RECEIVER.port());
        });
        pump.sweep();
        assertThat(received()).hasSize(1);
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() throws Exception {
        answers(204);
        Answer rotated = api.as(Cast.OPERATOR)
                .keyed("rotate-" + endpoint)
                .post("/webhook-endpoints/" + endpoint + "/rotation")
                .is(201);
        String fresh = rotated.text("/secret");
        String first = queued();
        pump.sweep();
        becomes(first, "delivered");

        LoggedRequest both = received().getFirst();
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(api.as(Cast.OPERATOR)
                        .keyed("rotate-" + endpoint)
                        .post("/webhook-endpoints/" + endpoint + "/rotation")
                        .is(201)
                        .text("/secret"))
                .as("the same request gets the same answer")
                .isEqualTo(fresh);
        new Webhook(secret).verify(both.getBodyAsString(), signedHeaders(both));
        new Webhook(fresh).verify(both.getBodyAsString(), signedHeaders(both));

        clock.timePasses(Duration.ofHours(25));
        String second = queued();
        pump.sweep();
        becomes(second, "delivered");
        assertThat(received().getLast().getHeader("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void switchesAnEndpointOffThatIsGone() {
        answers(410);
        String id = queued();
        String later = queued();
        pump.sweep();
        becomes(id, "exhausted");
        assertThat(settled(id)).containsExactly("webhook.disable-endpoint", "webhook.delivery-settled");

        deliver(id, "webhook.disable-endpoint");
        deliver(id, "webhook.disable-endpoint");

        Answer disabled =
                api.as(Cast.OPERATOR).get("/webhook-endpoints/" + endpoint).is(200);
        assertThat(disabled.text("/state")).isEqualTo("disabled");
        becomes(later, "exhausted");
        String last = queued();
        pump.sweep();
        becomes(last, "exhausted");
        assertThat(attempts(last)).isEmpty();

        Map<String, String> same = Map.of("organisation", "Y58", "url", url(endpoint));
        api.as(Cast.OPERATOR).put("/webhook-endpoints/" + endpoint, same).refuses(428, "precondition-required");
        assertThat(api.as(Cast.OPERATOR)
                        .reading(disabled.version())
                        .put("/webhook-endpoints/" + endpoint, same)
                        .is(200)
                        .text("/state"))
                .isEqualTo("active");
    }

    @Test
    void aSlowEndpointHasFiveInFlightAndDelaysNoOther() {
        String slowly = "/" + endpoint;
        answers(204);
        HELD.hold(slowly);
        List<String> slow = List.of(queued(), queued(), queued(), queued(), queued(), queued(), queued());
        anEndpointIsThere();
        answers(204);
        String quick = queued();

        pump.sweep();
        pump.sweep();

        becomes(quick, "delivered");
        assertThat(slow.stream().filter(id -> find(id).progress() instanceof Progress.Delivered))
                .isEmpty();
        assertThat(claimed(slow)).isEqualTo(5);
        HELD.letGo(slowly);
        await().untilAsserted(() -> {
            pump.sweep();
            assertThat(slow).allMatch(id -> find(id).progress() instanceof Progress.Delivered);
        });
    }

    private long claimed(List<String> ids) {
        return ids.stream()
                .map(id -> database.getCollection("deliveries")
                        .find(new Document("_id", id))
                        .first())
                .filter(found -> found.getLong("version") == 2)
                .count();
    }
}
