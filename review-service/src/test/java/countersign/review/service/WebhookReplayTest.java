package countersign.review.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.mongo.ExpirySweep;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log of attempts, sending again, and who may. */
class WebhookReplayTest extends WebhookTest {

    private static final Person SYSTEM = new Person("nhse-south-west-system", "Y58 system", "Y58", "system");
    private static final Person CLERK = Person.of("nhse-south-west-clerk", "Y58");
    private static final Person OTHER_REGION = new Person("nhse-midlands-system", "Y60 system", "Y60", "system");

    @Autowired
    ExpirySweep expiry;

    @Test
    void sendsTheSameMessageUnderTheSameIdAgain() {
        String id = delivered();
        Api office = api.as(Cast.OFFICE).keyed("again-" + id);

        Answer replayed = office.post(path(id) + "/replay").is(202);
        assertThat(replayed.text("/state")).isEqualTo("pending");
        isAttempted(id, 2);
        becomes(id, "delivered");

        office.post(path(id) + "/replay").is(202);
        pump.sweep();
        assertThat(find(id).attempts())
                .as("a repeat of the request sends nothing")
                .isEqualTo(2);
        assertThat(received()).hasSize(2);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(id);
        assertThat(received().getFirst().getBody())
                .isEqualTo(received().getLast().getBody());
        assertThat(outbox("deliveries", id))
                .filteredOn(message -> message.toJson().contains("webhook.replayed"))
                .hasSize(1);

        api.as(Cast.OFFICE).once().post(path(id) + "/replay").is(202);
        isAttempted(id, 3);
    }

    @Test
    void sendsAtOnceWhatWaitsForItsTimeAndBeginsTheScheduleAnew() {
        answers(503);
        String id = queued();
        isAttempted(id, 1);
        clock.timePasses(Duration.ofMinutes(1));
        isAttempted(id, 2);
        assertThat(find(id).failures()).isEqualTo(2);

        api.as(SYSTEM).once().post(path(id) + "/replay").is(202);
        isAttempted(id, 3);

        assertThat(find(id).failures()).isEqualTo(1);
    }

    @Test
    void isNotSentTwiceAtOnce() {
        String id = queued();
        database.getCollection("deliveries")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("body.progress.underWay", true)
                                        .append("body.progress.dueAt", Date.from(later(Duration.ofMinutes(1))))));

        api.as(Cast.OFFICE).once().post(path(id) + "/replay").refuses(409, "attempt-under-way");
        assertThat(api.as(Cast.OFFICE)
                        .get(path(id))
                        .is(200)
                        .json()
                        .at("/underWay")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isNotSentToAnEndpointThatIsGone() {
        answers(410);
        String id = queued();
        isAttempted(id, 1);
        deliver(id, "webhook.disable-endpoint");

        api.as(Cast.OFFICE).once().post(path(id) + "/replay").refuses(409, "endpoint-disabled");
        api.as(SYSTEM).once().post("/webhook-endpoints/" + endpoint + "/replay").refuses(409, "endpoint-disabled");
        assertThat(api.as(Cast.OPERATOR).get(path(id) + "/attempts").texts("/items", "kind"))
                .containsExactly("gone");
    }

    @Test
    void isForThoseOnBothSidesOnly() {
        String id = delivered();

        for (Person stranger : List.of(Cast.BSW_LEAD, Cast.AWP_LEAD, OTHER_REGION, Cast.SERVICE)) {
            api.as(stranger).get(path(id)).refuses(404, "not-found");
            api.as(stranger).get(path(id) + "/attempts").refuses(404, "not-found");
            api.as(stranger).once().post(path(id) + "/replay").refuses(404, "not-found");
            api.as(stranger).get("/webhook-endpoints/" + endpoint).refuses(404, "not-found");
            api.as(stranger)
                    .get("/webhook-endpoints/" + endpoint + "/deliveries")
                    .refuses(404, "not-found");
            api.as(stranger).get("/webhook-endpoints/" + endpoint + "/waiting").refuses(404, "not-found");
            api.as(stranger)
                    .once()
                    .post("/webhook-endpoints/" + endpoint + "/replay")
                    .refuses(404, "not-found");
            assertThat(api.as(stranger)
                            .get("/webhook-deliveries?subject=subject-" + id)
                            .texts("/items", "id"))
                    .isEmpty();
        }
        for (Person withoutPost : List.of(Cast.SRO, CLERK)) {
            assertThat(api.as(withoutPost)
                            .get(path(id))
                            .is(200)
                            .json()
                            .at("/mayReplay")
                            .asBoolean())
                    .isFalse();
            api.as(withoutPost).once().post(path(id) + "/replay").refuses(403, "not-permitted-to-replay");
        }
        api.as(CLERK).once().post("/webhook-endpoints/" + endpoint + "/replay").refuses(403, "not-permitted-to-replay");
        api.as(Cast.LEAD).get("/webhook-endpoints/" + endpoint).refuses(404, "not-found");
        api.as(Cast.OFFICE).post(path(id) + "/replay").refuses(400, "idempotency-key-required");
        for (Person permitted : List.of(Cast.LEAD, Cast.OFFICE, Cast.REVIEWER, SYSTEM, Cast.OPERATOR)) {
            assertThat(api.as(permitted)
                            .get(path(id))
                            .is(200)
                            .json()
                            .at("/mayReplay")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(api.as(Cast.REVIEWER).get("/webhook-endpoints").is(200).texts("/items", "organisation"))
                .contains("Y58")
                .containsOnly("Y58");
        assertThat(api.as(Cast.LEAD).get("/webhook-endpoints").is(200).texts("/items", "id"))
                .isEmpty();
    }

    @Test
    void showsAddressesAndAnswersToOperatorsOnly() {
        RECEIVER.stubFor(
                post("/" + endpoint).willReturn(aResponse().withStatus(500).withBody("stack trace of theirs")));
        String id = queued();
        isAttempted(id, 1);

        Answer operator = api.as(Cast.OPERATOR).get(path(id) + "/attempts").is(200);
        Answer region = api.as(SYSTEM).get(path(id) + "/attempts").is(200);

        assertThat(operator.text("/items/0/body")).isEqualTo("stack trace of theirs");
        assertThat(operator.text("/items/0/address")).isEqualTo("127.0.0.1:" + RECEIVER.port());
        assertThat(region.response().body()).doesNotContain("stack trace of theirs");
        assertThat(region.text("/items/0/address")).isEmpty();
        assertThat(region.text("/items/0/words")).isEqualTo("The receiver had a fault of its own (500)");
        assertThat(region.number("/items/0/status")).isEqualTo(500);
    }

    @Test
    void sendsAllAgainThatWasGivenUpInFourteenDays() {
        answers(204);
        String recent = givenUp(Duration.ofDays(2));
        String almost = givenUp(Duration.ofDays(13));
        String old = givenUp(Duration.ofDays(15));
        Api system = api.as(SYSTEM).keyed("all-" + endpoint);
        Answer waiting =
                system.get("/webhook-endpoints/" + endpoint + "/waiting").is(200);
        assertThat(waiting.texts("/items", "delivery")).containsExactly(old, almost, recent);
        assertThat(waiting.texts("/items", "sentWithAll"))
                .as("one that is too old is said to be")
                .containsExactly("false", "true", "true");

        assertThat(system.post("/webhook-endpoints/" + endpoint + "/replay")
                        .is(202)
                        .number("/replayed"))
                .isEqualTo(2);
        isAttempted(recent, 1);
        isAttempted(almost, 1);
        becomes(recent, "delivered");
        becomes(almost, "delivered");

        assertThat(system.post("/webhook-endpoints/" + endpoint + "/replay")
                        .is(202)
                        .number("/replayed"))
                .as("the same request gets the same answer")
                .isEqualTo(2);
        pump.sweep();
        assertThat(received()).hasSize(2);
        becomes(old, "exhausted");
        assertThat(system.get("/webhook-endpoints/" + endpoint + "/waiting")
                        .is(200)
                        .texts("/items", "delivery"))
                .containsExactly(old);
    }

    @Test
    void listsInPages() {
        answers(503);
        String first = queued();
        clock.timePasses(Duration.ofSeconds(1));
        String second = queued();
        isAttempted(first, 1);
        clock.timePasses(Duration.ofMinutes(1));
        isAttempted(first, 2);

        Answer latest = api.as(SYSTEM)
                .get("/webhook-endpoints/" + endpoint + "/deliveries?limit=1")
                .is(200);
        assertThat(latest.texts("/items", "id")).containsExactly(second);
        assertThat(api.as(SYSTEM)
                        .get("/webhook-endpoints/" + endpoint + "/deliveries?limit=1&cursor=" + latest.text("/next"))
                        .is(200)
                        .texts("/items", "id"))
                .containsExactly(first);
        Answer attempt = api.as(SYSTEM).get(path(first) + "/attempts?limit=1").is(200);
        assertThat(attempt.number("/items/0/number")).isEqualTo(1);
        assertThat(api.as(SYSTEM)
                        .get(path(first) + "/attempts?limit=1&cursor=" + attempt.text("/next"))
                        .is(200)
                        .number("/items/0/number"))
                .isEqualTo(2);
        api.as(SYSTEM)
                .get("/webhook-endpoints/" + endpoint + "/deliveries?cursor=bm90LWEtZGF0ZQp4")
                .refuses(400, "cursor-malformed");
    }

    @Test
    void keepsAttemptsForNinetyDays() {
        String id = delivered();

        clock.timePasses(Duration.ofDays(89));
        expiry.sweep();
        assertThat(attempts(id)).hasSize(1);
        clock.timePasses(Duration.ofDays(2));
        expiry.sweep();

        assertThat(attempts(id)).isEmpty();
        assertThat(api.as(SYSTEM).get(path(id)).is(200).text("/state"))
                .as("the delivery itself stays")
                .isEqualTo("delivered");
    }

    private String delivered() {
        answers(204);
        String id = queued();
        isAttempted(id, 1);
        becomes(id, "delivered");
        return id;
    }

    /** One whose attempts ran out so long ago. */
    private String givenUp(Duration ago) {
        String id = queued();
        database.getCollection("deliveries")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "body.progress",
                                        new Document("state", "exhausted")
                                                .append("at", Date.from(later(ago.negated())))
                                                .append("reason", "No success."))));
        return id;
    }

    private Instant later(Duration time) {
        return clock.instant().plus(time);
    }

    private static String path(String id) {
        return "/webhook-deliveries/" + id;
    }
}
