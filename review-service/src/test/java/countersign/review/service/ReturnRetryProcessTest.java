package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A region's system that is down, with the real process, relay and sweeps; five days take seconds here. */
class ReturnRetryProcessTest extends RegionTest {

    @DynamicPropertySource
    static void hasty(DynamicPropertyRegistry properties) {
        properties.add(
                "countersign.webhooks.waits", () -> "50ms,50ms,50ms,1500ms,1500ms,1500ms,1500ms,1500ms,1s,1s,1s");
    }

    @Test
    void isToldOfWhileItIsDownAndDeliveredWhenItIsUpAgain() {
        hasAnEndpointThatAnswers(503);
        String returnId = confirmedPolicy();

        isWork("delivery~" + returnId);
        assertThat(read(returnId).texts("/events", "what")).contains("delivery-failing");
        isAudited("return.delivery-failing", returnId);

        answers(204);
        becomes(returnId, "delivered");

        isNoWork("delivery~" + returnId);
        List<String> kinds = api.as(system)
                .get("/returns/" + returnId + "/deliveries")
                .is(200)
                .texts("/items", "kind");
        assertThat(kinds.subList(0, 4)).containsOnly("faulty");
        assertThat(kinds.getLast()).isEqualTo("received");
        assertThat(kinds).containsOnlyOnce("received").hasSameSizeAs(received());
        isAccepted(returnId);
    }

    @Test
    void isHumanWorkWhenItStaysDownAndIsSentAgainOnceItIsMended() {
        hasAnEndpointThatAnswers(500);
        String returnId = confirmedPolicy();

        isWork("undelivered-return~" + returnId);
        isNoWork("delivery~" + returnId);
        assertThat(read(returnId).text("/undelivered/reason")).startsWith("No success in 12 attempts.");
        assertThat(received()).hasSize(12);

        answers(204);
        isToBeSentAgain(returnId, "The region has mended its system");

        becomes(returnId, "delivered");
        assertThat(read(returnId).number("/sequence")).isEqualTo(2);
        isAccepted(returnId);
    }

    @Test
    void sendsOnAskingAllThatWasSentWhileTheEndpointWasSwitchedOff() {
        hasAnEndpointThatAnswers(410);
        String refused = confirmedPolicy();
        isWork("undelivered-return~" + refused);
        await().until(() -> api.as(Cast.OPERATOR)
                .get("/webhook-endpoints/" + path())
                .text("/state")
                .equals("disabled"));
        String missed = confirmedPolicy();
        isWork("undelivered-return~" + missed);
        answers(204);

        assertThat(waiting().texts("/items", "subject")).containsExactly(refused, missed);
        assertThat(waiting().texts("/items", "delivery")).containsExactly(refused + "_1_" + path(), "");
        api.as(system).once().post("/webhook-endpoints/" + path() + "/replay").refuses(409, "endpoint-disabled");

        hasItsEndpointSwitchedOnAgain();
        assertThat(waiting().texts("/items", "subject")).containsExactly(refused, missed);
        Api asking = api.as(system).keyed("all-of-" + region);
        assertThat(asking.post("/webhook-endpoints/" + path() + "/replay")
                        .is(202)
                        .number("/replayed"))
                .isEqualTo(2);
        becomes(refused, "delivered");
        becomes(missed, "delivered");

        assertThat(asking.post("/webhook-endpoints/" + path() + "/replay")
                        .is(202)
                        .number("/replayed"))
                .as("the same request gets the same answer, and sends nothing")
                .isEqualTo(2);
        assertThat(waiting().texts("/items", "subject")).isEmpty();
        isNoWork("undelivered-return~" + missed);
        assertThat(read(missed).number("/sequence")).isEqualTo(1);
        isAudited("webhook.replayed", missed);
        isAccepted(refused);
        isAccepted(missed);
        assertThat(received()).hasSize(3);
    }

    private Answer waiting() {
        return api.as(system).get("/webhook-endpoints/" + path() + "/waiting").is(200);
    }

    @Test
    void endsTheHumanWorkWhenTheRegionHasTheOldMessageSentAgain() {
        hasAnEndpointThatAnswers(410);
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        String message = returnId + "_1_" + path();
        await().until(() -> api.as(Cast.OPERATOR)
                .get("/webhook-endpoints/" + path())
                .text("/state")
                .equals("disabled"));

        answers(204);
        hasItsEndpointSwitchedOnAgain();
        api.as(system).once().post("/webhook-deliveries/" + message + "/replay").is(202);

        becomes(returnId, "delivered");
        isNoWork("undelivered-return~" + returnId);
        assertThat(read(returnId).number("/sequence")).isEqualTo(1);
        isAudited("webhook.replayed", returnId);
        isAccepted(returnId);
    }
}
