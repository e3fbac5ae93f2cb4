package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import countersign.platform.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A policy confirmation on its way to a region and back, on the real models, workers and outboxes. */
class ReturnProcessTest extends RegionTest {

    @Test
    void isDeliveredAcknowledgedAndAccepted() throws Exception {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");

        LoggedRequest request = received().getFirst();
        new Webhook(secret).verify(request.getBodyAsString(), signedHeaders(request));
        JsonNode sent = Api.JSON.readTree(request.getBodyAsString());
        assertThat(sent.at("/type").asString()).isEqualTo("return.submitted");
        assertThat(sent.at("/data/returnId").asString()).isEqualTo(returnId);
        assertThat(sent.at("/data/sequence").asInt()).isEqualTo(1);
        assertThat(sent.at("/data/kind").asString()).isEqualTo("policy-confirmation");
        assertThat(sent.at("/data/link").asString()).endsWith("/returns/" + returnId);
        assertThat(sent.at("/data/checkpoint/size").asInt()).isEqualTo(3);
        String content = api.as(system)
                .get("/returns/" + returnId + "/content")
                .is(200)
                .response()
                .body();
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(sent.at("/data/contentSha256").asString());

        answer(returnId, "acknowledgement", Map.of());
        answer(returnId, "acceptance", Map.of());

        walks("returnId", returnId, "return-accepted");
        isAudited("return.submitted", returnId);
        isAudited("return.delivered", returnId);
        isAudited("return.acknowledged", returnId);
        isAudited("return.accepted", returnId);
        assertThat(received()).hasSize(1);
    }

    @Test
    void becomesHumanWorkWhenTheEndpointIsGoneAndIsSentAgain() {
        hasAnEndpointThatAnswers(410);
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        assertThat(read(returnId).text("/undelivered/reason")).contains("410");
        await().atMost(PATIENCE).until(() -> api.as(Cast.OPERATOR)
                .get("/webhook-endpoints/" + path())
                .text("/state")
                .equals("disabled"));

        answers(204);
        hasItsEndpointSwitchedOnAgain();
        isToBeSentAgain(returnId, "The region has put its endpoint right");

        becomes(returnId, "delivered");
        assertThat(read(returnId).number("/sequence")).isEqualTo(2);
        isAccepted(returnId);
        assertThat(api.as(Cast.LEAD)
                        .get("/returns/" + returnId + "/deliveries")
                        .is(200)
                        .texts("/items", "status"))
                .containsExactly("410", "204");
    }

    @Test
    void isQueriedClarifiedAndSubmittedAgain() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        String before = api.as(system)
                .get("/returns/" + returnId + "/content")
                .is(200)
                .response()
                .body();

        answer(returnId, "query", Map.of("text", "Which section of the policy?"));
        isWork("query-response~" + returnId);
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "x", "outcome", "rework"))
                .refuses(422, "no-rework")
                .naming("outcome");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "Section 5, second paragraph"))
                .is(200);

        await().atMost(PATIENCE).until(() -> received().size() == 2);
        becomes(returnId, "delivered");
        JsonNode again = Api.JSON.readTree(received().getLast().getBodyAsString());
        assertThat(again.at("/data/sequence").asInt()).isEqualTo(2);
        assertThat(received().getLast().getHeader("webhook-id"))
                .isNotEqualTo(received().getFirst().getHeader("webhook-id"));
        assertThat(api.as(system)
                        .get("/returns/" + returnId + "/content")
                        .is(200)
                        .response()
                        .body())
                .isEqualTo(before);
        isAccepted(returnId);
        isAudited("return.queried", returnId);
        isAudited("return.resubmitted", returnId);
    }

    @Test
    void withoutAnEndpointIsReadAndAnsweredInThePortal() {
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);

        answer(returnId, "acknowledgement", Map.of());
        await().atMost(PATIENCE).until(() -> !api.as(Cast.OFFICE)
                .get("/work?limit=200")
                .texts("/items", "id")
                .contains("undelivered-return~" + returnId));
        answer(returnId, "acceptance", Map.of());

        walks("returnId", returnId, "return-accepted");
    }

    @Test
    void isChasedWhenTheRegionDoesNotAnswer() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        walks("returnId", returnId, "await-delivery");

        ENGINE.timePasses(Duration.ofDays(16));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(returnId).number("/chases"))
                .isEqualTo(1));
        isAccepted(returnId);
    }

    @Test
    void isDeliveredOnceThoughTheReplicaDiedBetweenClaimAndAnswer() {
        answers(204);
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        hasAnEndpointThatAnswers(204);
        isToBeSentAgain(returnId, "There is an endpoint now");
        becomes(returnId, "delivered");
        Document delivery = database.getCollection("deliveries")
                .find(new Document("_id", returnId + "_2_" + path()))
                .first();

        database.getCollection("deliveries")
                .updateOne(
                        new Document("_id", delivery.getString("_id")),
                        new Document(
                                "$set",
                                new Document(
                                        "body.progress",
                                        new Document("state", "pending")
                                                .append("dueAt", Date.from(Instant.now()))
                                                .append("underWay", true))));

        await().atMost(PATIENCE).until(() -> received().size() == 2);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(delivery.getString("_id"));
        assertThat(read(returnId).number("/sequence")).isEqualTo(2);
        isAccepted(returnId);
    }
}
