package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the region answers. */
class ReturnAnswerApiTest extends ReturnTest {

    @Test
    void isAcknowledgedAndAcceptedByTheRegion() {
        dispatch();
        EngineJob delivery = waits("await-delivery");

        assertThat(answer("acknowledgement", Map.of("contentSha256", hash, "text", "With thanks"))
                        .is(200)
                        .text("/state"))
                .isEqualTo("acknowledged");
        assertThat(read().text("/events/0/text")).isEqualTo("With thanks");
        assertThat(answer("acknowledgement", named()).is(200).text("/state")).isEqualTo("acknowledged");
        Answer accepted = api.as(Cast.REVIEWER)
                .once()
                .post("/returns/" + id + "/acceptance", named())
                .is(200);

        assertThat(accepted.text("/state")).isEqualTo("accepted");
        assertThat(accepted.text("/acceptance/by")).isEqualTo(Cast.REVIEWER.name());
        assertThat(told("engine.publish-message"))
                .hasSize(2)
                .allMatch(message -> message.contains("nhse-answered") && message.contains(id));
        assertThat(told("engine.complete-job")).singleElement().asString().contains("" + delivery.key());
        assertThat(told("audit.record"))
                .anyMatch(entry -> entry.contains("return.submitted"))
                .anyMatch(entry -> entry.contains("return.acknowledged") && entry.contains(SYSTEM.sub()))
                .anyMatch(entry -> entry.contains("return.accepted") && entry.contains(hash));
        answer("query", Map.of("contentSha256", hash, "text", "Too late")).refuses(409, "answer-not-possible");
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("Review outcome return accepted", "Review outcome return submitted to the region");
    }

    @Test
    void isAcknowledgedByTheAcceptanceWhenItNeverWasBefore() {
        dispatch();

        Answer accepted = answer("acceptance", named()).is(200);

        assertThat(accepted.text("/state")).isEqualTo("accepted");
        assertThat(accepted.text("/acknowledgement/by")).isEqualTo(SYSTEM.name());
        assertThat(accepted.text("/acknowledgement/at")).isEqualTo(accepted.text("/acceptance/at"));
        assertThat(accepted.texts("/events", "what")).startsWith("accepted", "acknowledged");
        assertThat(told("engine.publish-message")).singleElement().asString().contains("accepted");
        assertThat(told("audit.record"))
                .anyMatch(entry -> entry.contains("return.acknowledged") && entry.contains("includes it"))
                .anyMatch(entry -> entry.contains("return.accepted"));
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("Review outcome return acknowledged", "Review outcome return accepted");
    }

    @Test
    void carriesTheBoardsConditionsBesideTheRevision() {
        assertThat(read().text("/approval/outcome")).isEqualTo("approved");
        SIGNOFF.standsUnder(review, 1, hash, "Cost the gaps", "complete-sheet", "board-approval");
        database.getCollection("returns").deleteOne(new Document("_id", id));
        id = prepared("review-outcome");
        dispatch();

        Answer seen = api.as(SYSTEM).get("/returns/" + id).is(200);
        assertThat(seen.text("/approval/outcome")).isEqualTo("approved-with-conditions");
        assertThat(seen.text("/approval/conditions/0/text")).isEqualTo("Cost the gaps");
        assertThat(seen.text("/approval/conditions/0/due")).isEqualTo("2025-03-31");
        assertThat(seen.text("/contentSha256")).isEqualTo(hash);
    }

    @Test
    void takesALateAcknowledgementForWhatWasSaidAlready() {
        dispatch();
        Answer accepted = answer("acceptance", named()).is(200);

        Answer late = answer("acknowledgement", named()).is(200);

        assertThat(late.text("/state")).isEqualTo("accepted");
        assertThat(late.version()).isEqualTo(accepted.version());
        assertThat(told("engine.publish-message")).hasSize(1);
        answer("acknowledgement", Map.of("contentSha256", "0".repeat(64))).refuses(409, "content-hash-mismatch");
    }

    @Test
    void refusesAnAnswerToOtherContentAndAuditsIt() {
        dispatch();
        String other = "0".repeat(64);

        answer("acceptance", Map.of("contentSha256", other)).refuses(409, "content-hash-mismatch");
        answer("acceptance", Map.of("contentSha256", "abc"))
                .refuses(422, "invalid-fields")
                .naming("contentSha256");
        answer("acceptance", Map.of()).refuses(422, "invalid-fields").naming("contentSha256");
        answer("query", named()).refuses(422, "invalid-fields").naming("text");

        assertThat(read().text("/state")).isEqualTo("undelivered");
        assertThat(told("engine.publish-message")).isEmpty();
        assertThat(told("audit.record"))
                .anyMatch(entry -> entry.contains("return.accepted-with-wrong-hash") && entry.contains(other));
    }

    @Test
    void takesTheDigitsOfAHashForNoNhsNumber() {
        dispatch();

        answer("acknowledgement", Map.of("contentSha256", "a9434765919" + "b".repeat(53)))
                .refuses(409, "content-hash-mismatch");
    }

    @Test
    void givesOneAnswerToOneRequestHoweverOftenItComes() {
        dispatch();
        Api system = api.as(SYSTEM).keyed("ack-" + id);

        Answer first =
                system.post("/returns/" + id + "/acknowledgement", named()).is(200);
        Answer again =
                system.post("/returns/" + id + "/acknowledgement", named()).is(200);

        assertThat(again.version()).isEqualTo(first.version());
        assertThat(told("engine.publish-message")).hasSize(1);
        system.post("/returns/" + id + "/query", Map.of("contentSha256", hash, "text", "Which?"))
                .refuses(422, "idempotency-key-reused");
        api.as(SYSTEM).post("/returns/" + id + "/acceptance", named()).refuses(400, "idempotency-key-required");
    }

    @Test
    void refusesWhatCouldNameAPatientAndWhatIsTooLarge() {
        dispatch();

        answer("query", Map.of("contentSha256", hash, "text", "As for 943 476 5919"))
                .refuses(422, "patient-identifier")
                .naming("text");
        answer("query", Map.of("contentSha256", hash, "text", "x".repeat(70_000)))
                .is(413);
        api.as(SYSTEM).once().post("/returns/" + id + "/query", "{\"text\":").is(400);
        api.as(SYSTEM)
                .once()
                .post("/returns/" + id + "/query", "{\"colour\":1}")
                .refuses(400, "unknown-property");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "x"))
                .refuses(409, "no-open-query");
    }
}
