package countersign.review.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.delivery.LoggedAttempt;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** When it is tried again, and by whom. */
class WebhookRetryTest extends WebhookTest {

    /** Contracts, W3: the waits after the first attempt, and each moved by up to a fifth. */
    private static final List<Duration> SCHEDULE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));

    @Test
    void triesAgainAtEachTimeOfTheScheduleForFiveDaysThoughReplicasComeAndGo() {
        answers(500);
        String id = queued();
        isAttempted(id, 1);

        for (int made = 1; made <= SCHEDULE.size(); made++) {
            Duration wait = SCHEDULE.get(made - 1);
            Instant last = attempts(id).getLast().at();
            Instant due = dueAt(id);
            assertThat(Duration.between(last, due))
                    .as("wait after attempt " + made)
                    .isBetween(
                            wait.multipliedBy(8).dividedBy(10),
                            wait.multipliedBy(12).dividedBy(10).plusSeconds(20));
            if (made == 6) {
                isClaimedByOneThatDies(id);
                due = dueAt(id);
            }
            clock.timePasses(Duration.between(clock.instant(), due).minusSeconds(2));
            pump.sweep();
            assertThat(find(id).attempts()).as("not before its time").isEqualTo(made);
            clock.timePasses(Duration.ofSeconds(2));
            isAttempted(id, made + 1);
        }

        becomes(id, "exhausted");
        assertThat(settled(id)).containsExactly("webhook.delivery-failing", "webhook.delivery-settled");
        assertThat(received()).hasSize(12);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(id);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-timestamp"))
                .doesNotHaveDuplicates();
        clock.timePasses(Duration.ofDays(30));
        pump.sweep();
        assertThat(find(id).attempts()).as("that was the end of it").isEqualTo(12);
        assertThat(attempts(id))
                .extracting(LoggedAttempt::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(attempts(id)).extracting(LoggedAttempt::kind).containsOnly("faulty");
    }

    private Instant dueAt(String id) {
        return ((Progress.Pending) find(id).progress()).dueAt();
    }

    /** At its time it is claimed, and then nothing is heard of that replica again. */
    private void isClaimedByOneThatDies(String id) {
        clock.timePasses(Duration.between(clock.instant(), dueAt(id)));
        claim(id);
    }

    private void claim(String id) {
        Document claimed = new Document(
                        "$set",
                        new Document(
                                        "body.progress.dueAt",
                                        Date.from(clock.instant().plusSeconds(60)))
                                .append("body.progress.underWay", true))
                .append("$inc", new Document("version", 1L));
        database.getCollection("deliveries").updateOne(new Document("_id", id), claimed);
    }

    @Test
    void honoursWhatTheReceiverAsksFor() {
        RECEIVER.stubFor(
                post("/" + endpoint).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));
        String id = queued();
        Instant before = clock.instant();

        pump.sweep();
        await().until(() -> find(id).failures() == 1);

        assertThat(find(id).progress())
                .isInstanceOfSatisfying(Progress.Pending.class, pending -> assertThat(pending.dueAt())
                        .isBetween(before.plusSeconds(600), before.plusSeconds(660)));
    }

    @Test
    void isDeliveredAgainAMinuteAfterAReplicaDiedInTheMiddle() {
        answers(204);
        String id = queued();
        claim(id);

        pump.sweep();
        assertThat(find(id).attempts()).isZero();
        clock.timePasses(Duration.ofSeconds(61));
        pump.sweep();

        becomes(id, "delivered");
    }

    @Test
    void honoursADateThatTheReceiverAsksForAndNoMoreThanAnHour() {
        Instant now = clock.instant();
        String tomorrow = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.plus(Duration.ofDays(1)).atZone(ZoneOffset.UTC));
        RECEIVER.stubFor(
                post("/" + endpoint).willReturn(aResponse().withStatus(429).withHeader("Retry-After", tomorrow)));
        String id = queued();

        isAttempted(id, 1);

        assertThat(dueAt(id)).isBetween(now.plusSeconds(3_600), now.plusSeconds(3_660));
        assertThat(attempts(id)).extracting(LoggedAttempt::kind).containsExactly("overloaded");
    }

    @Test
    void anAttemptThatCannotBeMadeIsSeenAndComesToAnEnd() {
        answers(204);
        String id = queued();
        database.getCollection("webhookEndpoints")
                .updateOne(
                        new Document("_id", endpoint),
                        new Document("$set", new Document("body.secrets.0.sealed", new Binary(new byte[60]))));

        isAttempted(id, 1);

        assertThat(find(id).failures()).isEqualTo(1);
        assertThat(attempts(id)).extracting(LoggedAttempt::kind).containsExactly("not-made");
        assertThat(received()).isEmpty();
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
