package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A return whose acceptance was withdrawn goes on as if it had been acknowledged, on the real model. */
@TestPropertySource(
        properties = {"countersign.returns.acceptance-final-after=1h", "countersign.returns.settle-every=PT0.1S"})
class WithdrawnAcceptanceProcessTest extends RegionTest {

    @Test
    void isQueriedAnsweredAndAcceptedForGood() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        answer(returnId, "acceptance", Map.of());
        api.as(system)
                .once()
                .post(
                        "/returns/" + returnId + "/acceptance-withdrawal",
                        Map.of("reason", "Meant for another ICB’s return"))
                .is(200);
        becomes(returnId, "acknowledged");

        answer(returnId, "query", Map.of("text", "Which section of the policy?"));
        isWork("query-response~" + returnId);
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "Section 5, second paragraph"))
                .is(200);
        await().atMost(PATIENCE).until(() -> received().size() == 2);
        becomes(returnId, "delivered");

        answer(returnId, "acceptance", Map.of());
        assertThat(ENGINE.walked("returnId", returnId)).doesNotContain("return-accepted");
        database.getCollection("returns")
                .updateOne(
                        new Document("_id", returnId),
                        new Document("$set", new Document("body.standing.finalFrom", new Date(0))));
        walks("returnId", returnId, "return-accepted");
    }
}
