package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A return that could not be delivered, and what the process records of one. */
class UndeliveredReturnApiTest extends ReturnTest {

    @Test
    void withoutAnEndpointIsHumanWorkAndStillInThePortal() {
        dispatch();
        EngineJob delivery = waits("await-delivery");
        EngineJob people = waits("await-undelivered-return");

        assertThat(told("engine.complete-job"))
                .singleElement()
                .asString()
                .contains("" + delivery.key(), "undeliverable");
        assertThat(read().text("/state")).isEqualTo("undelivered");
        assertThat(read().text("/undelivered/reason")).contains("system is not connected");
        assertThat(api.as(Cast.OFFICE).get("/work?limit=200").is(200).texts("/items", "id"))
                .contains("undelivered-return~" + id);

        api.as(SYSTEM)
                .once()
                .post("/returns/" + id + "/undelivered-resolution", Map.of("outcome", "resend", "reason", "x"))
                .refuses(403, "not-the-owners-office");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/undelivered-resolution", Map.of("outcome", "resend"))
                .refuses(422, "invalid-fields")
                .naming("reason");
        Answer resolved = api.as(Cast.OFFICE)
                .once()
                .post(
                        "/returns/" + id + "/undelivered-resolution",
                        Map.of("outcome", "delivered-otherwise", "reason", "Sent by NHSmail, receipt on file"))
                .is(200);

        assertThat(resolved.text("/state")).isEqualTo("delivered");
        assertThat(told("engine.complete-job")).last().asString().contains("" + people.key(), "delivered-otherwise");
        assertThat(api.as(Cast.OFFICE).get("/work?limit=200").is(200).texts("/items", "id"))
                .doesNotContain("undelivered-return~" + id);
        api.as(Cast.OFFICE)
                .once()
                .post("/returns/" + id + "/undelivered-resolution", Map.of("outcome", "resend", "reason", "x"))
                .refuses(409, "not-undelivered");
    }

    @Test
    void isSentAgainUnderTheNextNumber() {
        EngineJob first = dispatch();
        waits("await-delivery");
        EngineJob people = waits("await-undelivered-return");
        Api office = api.as(Cast.OFFICE).keyed("resend-" + id);
        Map<String, String> resend = Map.of("outcome", "resend", "reason", "Endpoint is being set up");
        office.post("/returns/" + id + "/undelivered-resolution", resend).is(200);
        office.post("/returns/" + id + "/undelivered-resolution", resend).is(200);

        assertThat(told("engine.complete-job"))
                .filteredOn(message -> message.contains("" + people.key()))
                .singleElement()
                .asString()
                .contains("resend");
        work("review.dispatch-return", first);
        assertThat(read().number("/sequence"))
                .as("the same job makes no second envelope")
                .isEqualTo(1);
        dispatch();
        assertThat(read().number("/sequence")).isEqualTo(2);
        assertThat(told("audit.record")).anyMatch(entry -> entry.contains("return.resubmitted"));
    }

    @Test
    void recordsAChaseOncePerJob() {
        dispatch();
        EngineJob chase = job("review.record-return-chase", Map.of("returnId", id));

        work("review.record-return-chase", chase);
        work("review.record-return-chase", chase);

        assertThat(read().number("/chases")).isEqualTo(1);
        assertThat(api.as(SYSTEM).get("/returns/" + id).is(200).texts("/events", "what"))
                .contains("chased");
    }

    @Test
    void concludesTheReviewByTheRouteOfTodayAndOfBeforeOnceTheReturnIsAccepted() {
        dispatch();
        answer("acceptance", named()).is(200);
        work("review.conclude-review", Map.of("reviewId", review));
        work("review.conclude-review", Map.of("reviewId", review));
        work("review.publish-review", Map.of("reviewId", review));

        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                .isEqualTo("concluded");
    }

    @Test
    void readsAReviewThatWasStoredAsPublished() {
        dispatch();
        answer("acceptance", named()).is(200);
        work("review.conclude-review", Map.of("reviewId", review));
        database.getCollection("reviews")
                .updateOne(
                        new Document("_id", review),
                        new Document("$set", new Document("body.state", "published"))
                                .append("$rename", new Document("body.concludedAt", "body.publishedAt")));

        Answer read = api.as(Cast.LEAD).get("/reviews/" + review).is(200);
        assertThat(read.text("/state")).isEqualTo("concluded");
        assertThat(read.text("/concludedAt")).isNotEmpty();
    }
}
