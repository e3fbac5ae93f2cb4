package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A return whose region's endpoint does not take it: who is told, what they can do, and how it ends. */
class FailingDeliveryTest extends WebhookTest {

    private static final AtomicInteger REGIONS = new AtomicInteger(500);

    private Person reviewer = Cast.REVIEWER;
    private Person system = Cast.REVIEWER;
    private String returned = "";
    private String sent = "";

    @BeforeEach
    void aReturnIsOnItsWayToARegionOfItsOwn() {
        String region = "Y" + REGIONS.incrementAndGet();
        reviewer = Person.of("reviewer-" + region, region);
        system = new Person("system-" + region, "System of " + region, region, "system");
        api.as(Cast.OPERATOR)
                .put("/organisations/" + region, Map.of("name", "NHS England " + region, "kind", "nhse-region"))
                .is(201);
        api.as(Cast.OPERATOR)
                .put(
                        "/appointments/" + reviewer.sub(),
                        Map.of(
                                "person",
                                reviewer.sub(),
                                "personName",
                                reviewer.name(),
                                "post",
                                "regional-reviewer",
                                "organisation",
                                region,
                                "from",
                                "2024-01-01"))
                .is(201);
        endpoint = "e-" + region.toLowerCase(Locale.ROOT);
        api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/" + endpoint, Map.of("organisation", region, "url", url(endpoint)))
                .is(201);
        returned = dispatched(region);
        sent = returned + "_1_" + endpoint;
    }

    private String dispatched(String region) {
        String review = api.as(Cast.LEAD)
                .once()
                .post("/reviews", TestReviews.with("region", region))
                .is(201)
                .text("/id");
        api.as(Cast.LEAD).once().post("/reviews/" + review + "/launch").is(200);
        EngineJob prepare = new EngineJob(
                1,
                "review.prepare-return",
                "prepare",
                1,
                Map.of("returnKind", "policy-confirmation"),
                Map.of("reviewId", review, "icb", "QUY"));
        String id = String.valueOf(work("review.prepare-return", prepare).get("returnId"));
        work("review.dispatch-return", Map.of("returnId", id));
        deliver("returns", id, "return.create-delivery");
        return id;
    }

    @Test
    void tellsTheIcbTheRegionAndTheOperatorAfterFourFailuresInARow() {
        answers(503);
        fails(3);
        assertThat(settled(sent)).as("three may be an accident").isEmpty();

        fails(4);
        assertThat(settled(sent)).containsExactly("webhook.delivery-failing");
        deliver(sent, "webhook.delivery-failing");
        deliver(sent, "webhook.delivery-failing");

        assertThat(work(Cast.OFFICE)).contains("delivery~" + returned);
        assertThat(work(Cast.LEAD)).contains("delivery~" + returned);
        assertThat(work(reviewer)).containsExactly("return-answer~" + returned, "delivery~" + returned);
        assertThat(work(Cast.OPERATOR)).contains("webhook-endpoint~" + sent);
        assertThat(work(Cast.REVIEWER)).as("another region").doesNotContain("delivery~" + returned);
        assertThat(work(Cast.BSW_LEAD)).doesNotContain("delivery~" + returned);
        assertThat(work(Cast.AWP_LEAD)).doesNotContain("delivery~" + returned);
        Answer read = api.as(Cast.LEAD).get("/returns/" + returned).is(200);
        assertThat(read.text("/state")).isEqualTo("submitted");
        assertThat(read.text("/delivery/failingSince")).isNotEmpty();
        assertThat(read.texts("/events", "what")).containsOnlyOnce("delivery-failing");
        assertThat(read.texts("/events", "text").getFirst())
                .contains("4 attempts in a row", "The receiver had a fault of its own (503)", "The next one is due on");
        assertThat(outbox("returns", returned).stream().map(Document::toJson))
                .filteredOn(message -> message.contains("return.delivery-failing"))
                .hasSize(1);
    }

    @Test
    void isNobodysWorkAnyMoreOnceItHasArrived() {
        answers(503);
        fails(4);
        deliver(sent, "webhook.delivery-failing");

        answers(204);
        clock.timePasses(Duration.ofHours(3));
        isAttempted(sent, 5);
        becomes(sent, "delivered");
        deliver(sent, "webhook.delivery-settled");

        assertThat(find(sent).failures()).isZero();
        assertThat(api.as(Cast.LEAD).get("/returns/" + returned).text("/state")).isEqualTo("delivered");
        assertThat(work(Cast.OFFICE)).doesNotContain("delivery~" + returned);
        assertThat(work(reviewer)).containsExactly("return-answer~" + returned);
        assertThat(work(Cast.OPERATOR)).doesNotContain("webhook-endpoint~" + sent);
    }

    @Test
    void isHumanWorkWhenTheAttemptsRunOutAndEndsWhenItIsSentAgainAfterMending() {
        EngineJob delivery = hold("review.await-delivery", Map.of("returnId", returned));
        answers(500);
        fails(12);
        becomes(sent, "exhausted");
        deliver(sent, "webhook.delivery-failing");
        deliver(sent, "webhook.delivery-settled");
        assertThat(completed(delivery)).contains("undeliverable");
        EngineJob people = hold("review.await-undelivered-return", Map.of("returnId", returned));

        Answer read = api.as(Cast.OFFICE).get("/returns/" + returned).is(200);
        assertThat(read.text("/state")).isEqualTo("undelivered");
        assertThat(read.text("/undelivered/reason"))
                .isEqualTo("No success in 12 attempts. The last one: The receiver had a fault of its own (500).");
        assertThat(work(Cast.OFFICE)).contains("undelivered-return~" + returned).doesNotContain("delivery~" + returned);
        assertThat(work(reviewer)).containsExactly("return-answer~" + returned, "delivery~" + returned);
        assertThat(work(Cast.OPERATOR)).contains("webhook-endpoint~" + sent);

        answers(204);
        api.as(system).once().post("/webhook-deliveries/" + sent + "/replay").is(202);
        isAttempted(sent, 13);
        becomes(sent, "delivered");
        deliver(sent, "webhook.delivery-settled");

        assertThat(api.as(Cast.OFFICE).get("/returns/" + returned).text("/state"))
                .isEqualTo("delivered");
        assertThat(completed(people)).contains("delivered-otherwise");
        assertThat(work(Cast.OFFICE)).doesNotContain("undelivered-return~" + returned);
        assertThat(work(reviewer)).containsExactly("return-answer~" + returned);
    }

    /** Until so many attempts have failed, each at its time. */
    private void fails(int times) {
        for (int made = find(sent).attempts() + 1; made <= times; made++) {
            isAttempted(sent, made);
            clock.timePasses(Duration.ofHours(29));
        }
    }

    private List<String> work(Person somebody) {
        return api.as(somebody).get("/work?limit=200").is(200).texts("/items", "id");
    }

    private String completed(EngineJob job) {
        return outbox("returns", returned).stream()
                .filter(message -> message.getString("type").equals("engine.complete-job"))
                .map(message -> message.get("payload", Document.class).toJson())
                .filter(payload -> payload.contains("" + job.key()))
                .findFirst()
                .orElse("");
    }
}
