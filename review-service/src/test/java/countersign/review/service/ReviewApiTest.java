package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReviewApiTest extends ServiceTest {

    @Test
    void launchesOnceAndTellsTheEngineAndTheAudit() {
        String id = TestReviews.opened(api);
        String key = UUID.randomUUID().toString();

        Answer first = api.as(Cast.OFFICE)
                .keyed(key)
                .post("/reviews/" + id + "/launch")
                .is(200);
        Answer again = api.as(Cast.OFFICE)
                .keyed(key)
                .post("/reviews/" + id + "/launch")
                .is(200);

        assertThat(first.text("/outcome")).isEqualTo("launched");
        assertThat(again.json()).isEqualTo(first.json());
        api.as(Cast.LEAD).once().post("/reviews/" + id + "/launch").refuses(409, "already-launched");
        assertThat(api.as(Cast.LEAD).get("/reviews/" + id).text("/state")).isEqualTo("launched");
        List<Document> out = outbox("reviews", id);
        assertThat(out)
                .extracting(message -> message.getString("type"))
                .containsExactly("review.launched", "audit.record", "audit.record");
        assertThat(out.getFirst().get("payload", Document.class))
                .containsEntry("reviewId", id)
                .containsEntry("icb", "QUY")
                .containsEntry("executiveTeamStage", false)
                .containsEntry("qualityOversightStage", false);
        assertThat(out.getLast().get("payload", Document.class))
                .containsEntry("chain", "QUY")
                .containsEntry("type", "review.launched")
                .containsEntry("actor", Cast.OFFICE.sub());
    }

    @Test
    void isLaunchedByTheOwnersOfficeOnly() {
        String id = TestReviews.opened(api);

        api.as(Cast.SRO).once().post("/reviews/" + id + "/launch").refuses(403, "not-the-owners-office");
        api.as(Cast.AWP_LEAD).once().post("/reviews/" + id + "/launch").refuses(403, "not-the-owners-office");
        api.as(Cast.BSW_LEAD).once().post("/reviews/" + id + "/launch").refuses(404, "not-found");
        api.as(Cast.LEAD).post("/reviews/" + id + "/launch").refuses(400, "idempotency-key-required");
        api.as(Cast.LEAD).once().post("/reviews/rev-0000000000/launch").refuses(404, "not-found");
    }

    @Test
    void isNotLaunchedWhileATeamHasNoLead() {
        api.as(Cast.OPERATOR)
                .put("/organisations/RVN/teams/awp-leaderless", Map.of("name", "L", "commissionedBy", List.of("QUY")))
                .isSuccess();
        Map<String, Object> request = TestReviews.with(
                "participants", List.of(Map.of("organisation", "RVN", "teams", List.of("awp-leaderless"))));
        String id = api.as(Cast.LEAD).once().post("/reviews", request).is(201).text("/id");

        api.as(Cast.LEAD)
                .once()
                .post("/reviews/" + id + "/launch")
                .refuses(422, "not-ready-to-launch")
                .naming("participants[0].teams[0]");
    }

    @Test
    void existsForThoseWithAPartInIt() {
        String id = launchedReview();

        for (Person person : List.of(Cast.LEAD, Cast.SRO, Cast.AWP_LEAD, Cast.LINK_LEAD, Cast.SERVICE)) {
            api.as(person).get("/reviews/" + id).is(200);
        }
        for (Person person : List.of(Cast.BSW_LEAD, Cast.REVIEWER, Cast.OPERATOR)) {
            api.as(person).get("/reviews/" + id).refuses(404, "not-found");
            api.as(person).get("/reviews/" + id + "/responses").refuses(404, "not-found");
            api.as(person).get("/reviews/" + id + "/open-work").refuses(404, "not-found");
            api.as(person).get("/reviews/" + id + "/timeline").refuses(404, "not-found");
        }
        assertThat(api.as(Cast.AWP_LEAD).get("/reviews?limit=200").texts("/items", "id"))
                .contains(id);
        assertThat(api.as(Cast.BSW_LEAD).get("/reviews?limit=200").texts("/items", "id"))
                .doesNotContain(id);
        api.as(Cast.LEAD).get("/reviews/not-an-id").refuses(404, "not-found");
    }

    @Test
    void countsAssessmentsForTheOwnerAndForEachProviderItsOwn() {
        String id = launchedReview();

        Answer owner = api.as(Cast.LEAD).get("/reviews/" + id).is(200);
        Answer provider = api.as(Cast.LINK_LEAD).get("/reviews/" + id).is(200);

        assertThat(owner.number("/participants/0/assessments/issued")).isEqualTo(3);
        assertThat(owner.number("/participants/1/assessments/issued")).isEqualTo(1);
        assertThat(provider.json().at("/participants/0/assessments")).isEmpty();
        assertThat(provider.number("/participants/1/assessments/issued")).isEqualTo(1);
    }

    @Test
    void pagesThroughReviewsNewestFirst() {
        String older = TestReviews.opened(api);
        String newer = TestReviews.opened(api);

        Answer first = api.as(Cast.LEAD).get("/reviews?limit=1").is(200);
        Answer second = api.as(Cast.LEAD)
                .get("/reviews?limit=1&cursor=" + first.text("/next"))
                .is(200);

        assertThat(first.texts("/items", "id")).containsExactly(newer);
        assertThat(second.texts("/items", "id")).containsExactly(older);
    }

    @Test
    void movesTheClosingDateForWhoeverReadTheReviewLast() {
        String id = launchedReview();
        String path = "/reviews/" + id + "/assessment-closing-date";
        long version = api.as(Cast.LEAD).get("/reviews/" + id).version();
        Map<String, String> later =
                Map.of("assessmentsCloseAt", TestReviews.inDays(60).toString());

        api.as(Cast.LEAD).put(path, later).refuses(428, "precondition-required");
        api.as(Cast.AWP_LEAD).reading(version).put(path, later).refuses(403, "not-the-owners-office");
        api.as(Cast.BSW_LEAD).reading(version).put(path, later).refuses(404, "not-found");
        api.as(Cast.LEAD).reading(version - 1).put(path, later).refuses(409, "stale-version");
        api.as(Cast.LEAD)
                .reading(version)
                .put(path, Map.of("assessmentsCloseAt", "2024-01-01T00:00:00Z"))
                .refuses(422, "invalid-fields")
                .naming("assessmentsCloseAt");
        Answer moved = api.as(Cast.LEAD).reading(version).put(path, later).is(200);

        assertThat(moved.text("/assessmentsCloseAt")).isEqualTo(later.get("assessmentsCloseAt"));
        assertThat(moved.version()).isEqualTo(version + 1);
        assertThat(outbox("reviews", id))
                .extracting(message -> message.getString("type"))
                .contains("review.closing-date-moved");
        assertThat(api.as(Cast.ROSE_LEAD)
                        .get("/reviews/" + id + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .anyMatch(what -> what.matches(
                        "Closing day of the self-assessments moved from \\d+ \\w+ \\d{4} to \\d+ \\w+ \\d{4}"));
    }

    @Test
    void tellsItsStoryNewestFirstToThoseWhoMayHearIt() {
        String id = launchedReview();

        assertThat(api.as(Cast.LEAD).get("/reviews/" + id + "/timeline").is(200).texts("/items", "what"))
                .contains("One self-assessment issued to Second Step", "Review launched")
                .endsWith("Review opened");
        assertThat(api.as(Cast.LINK_LEAD)
                        .get("/reviews/" + id + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("One self-assessment issued to Second Step", "Review opened")
                .noneMatch(what -> what.contains("Avon"));
    }
}
