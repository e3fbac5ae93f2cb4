package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A closing day, and the end of a review, are the citing review's: the response goes on for the other. */
class SharedClosingTest extends SharedReviews {

    @Test
    void closesForOneReviewAndGoesOnForTheOther() {
        String bsw = bswLaunched(rose());
        String bswRose = bsw + "~" + Cast.ROSE;
        hold("review.await-assessment", Map.of("assessmentId", bnssgRose));

        assertThat(work("review.close-assessment", Map.of("assessmentId", bswRose)))
                .containsEntry("closingOutcome", "not-returned");
        assertThat(work("review.close-assessment", Map.of("assessmentId", bswRose)))
                .containsEntry("closingOutcome", "not-returned");
        Answer team = api.as(Cast.ROSE_LEAD).get("/responses/" + bnssgRose).is(200);
        assertThat(team.text("/state")).isEqualTo("issued");
        assertThat(team.json().at("/citations/0/closedAt").isNull()).isTrue();
        assertThat(team.text("/citations/1/closedAt")).startsWith("20");
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("issued");
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("not-returned");
        submit();
        accept();

        api.as(Cast.LEAD).get("/responses/" + bnssgRose).is(200);
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("not-returned");
        api.as(Cast.BSW_LEAD).get("/responses/" + bswRose).refuses(403, "not-yet-visible");
        assertThat(timeline(Cast.BSW_LEAD, bsw))
                .containsExactly("Self-assessment of Bristol ROSE closed: not submitted");
        assertThat(recorded("assessment.submitted")).containsExactly("QUY " + bnssg);
        assertThat(recorded("assessment.closed")).containsExactly("QOX " + bsw);
        assertThat(work("review.close-assessment", Map.of("assessmentId", bswRose)))
                .containsEntry("closingOutcome", "not-returned");
    }

    @Test
    void takesAnswersUntilTheLastReviewHasClosed() {
        String bsw = bswLaunched(rose());
        database.getCollection("assessments")
                .updateOne(
                        known(bnssgRose),
                        new Document("$set", new Document("body.file.citations.0.closesAt", new Date(0))));
        String path = "/responses/" + bnssgRose + "/answers/1.1";
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(path, Answers.rated("", "In time for BSW"))
                .is(200);
        database.getCollection("assessments")
                .updateOne(
                        known(bsw + "~" + Cast.ROSE),
                        new Document("$set", new Document("body.file.citations.1.closesAt", new Date(0))));
        api.as(Cast.ROSE_LEAD).reading(1).put(path, Answers.rated("", "Late")).refuses(409, "response-closed");
    }

    @Test
    void whatHadClosedIsAnsweredAgainForAnotherReviewWithWhatWasTyped() {
        Answers.fill(api.as(Cast.ROSE_LEAD), "/responses/" + bnssgRose);
        work("review.close-assessment", Map.of("assessmentId", bnssgRose));
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/submission")
                .refuses(409, "response-closed");

        String bsw = bswLaunched(rose());

        Answer team = api.as(Cast.ROSE_LEAD)
                .get("/responses/" + bsw + "~" + Cast.ROSE)
                .is(200);
        assertThat(team.text("/state")).isEqualTo("issued");
        assertThat(team.json().at("/answers")).hasSize(161);
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("not-returned");
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/submission")
                .is(200);
        accept();
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("accepted");
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("not-returned");
        api.as(Cast.LEAD).get("/responses/" + bnssgRose).refuses(403, "not-yet-visible");
    }

    @Test
    void movesTheClosingDayOfItsOwnReviewOnly() {
        String bsw = bswLaunched(rose());
        String own = dues().getFirst();
        Api lead = api.as(Cast.BSW_LEAD);
        String later = TestReviews.inDays(60).toString();
        lead.reading(lead.get("/reviews/" + bsw).version())
                .put("/reviews/" + bsw + "/assessment-closing-date", Map.of("assessmentsCloseAt", later))
                .is(200);
        work("review.issue-assessments", Map.of("reviewId", bsw));

        assertThat(dues()).containsExactly(own, later);
    }

    @Test
    void whatIsAnsweredAfterAReviewWasEndedIsNoneOfItsOwn() {
        String bsw = bswLaunched(rose());
        ended();

        assertThat(api.as(Cast.ROSE_LEAD).get("/work?limit=200").texts("/items", "reviewId"))
                .contains(bsw);
        submit();
        accept();

        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("accepted");
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("not-returned");
        api.as(Cast.LEAD).get("/responses/" + bnssgRose).refuses(403, "not-yet-visible");
        assertThat(recorded("assessment.accepted")).containsExactly("QOX " + bsw);
        assertThat(recorded("assessment.closed")).containsExactly("QUY " + bnssg);
        assertThat(timeline(Cast.LEAD, bnssg)).containsExactly("Self-assessment of Bristol ROSE closed: not submitted");
        assertThat(api.as(Cast.ROSE_LEAD)
                        .get("/responses/" + bnssgRose)
                        .json()
                        .at("/citations/0/ended")
                        .asBoolean())
                .isTrue();
    }

    /** What was submitted is none of a review that is ended before it is moderated. */
    @Test
    void whatIsModeratedAfterAReviewWasEndedIsNoneOfItsOwn() {
        String bsw = bswLaunched(rose());
        submit();
        ended();
        accept();

        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("accepted");
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("not-returned");
        assertThat(timeline(Cast.LEAD, bnssg)).noneMatch(what -> what.endsWith("accepted"));
        api.as(Cast.LEAD).get("/responses/" + bnssgRose).refuses(403, "not-yet-visible");
    }

    /** The engine may be away on a closing day; what comes after it is for the other review alone. */
    @Test
    void whatIsSubmittedAfterAClosingDayIsNoneOfThatReview() {
        String bsw = bswLaunched(rose());
        Date past = Date.from(Instant.now().minusSeconds(60));
        database.getCollection("assessments").updateOne(known(bnssgRose), set("body.file.citations.1.closesAt", past));
        database.getCollection("reviews")
                .updateOne(new Document("_id", bsw), set("body.file.terms.assessmentsCloseAt", past));
        submit();
        accept();

        api.as(Cast.LEAD).get("/responses/" + bnssgRose).is(200);
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("not-returned");
        api.as(Cast.BSW_LEAD).get("/responses/" + bsw + "~" + Cast.ROSE).refuses(403, "not-yet-visible");
        assertThat(recorded("assessment.submitted")).containsExactly("QUY " + bnssg);
        assertThat(recorded("assessment.closed")).containsExactly("QOX " + bsw);
    }

    /** A job that the engine brings again after a restore holds up no process. */
    @Test
    void aJobThatComesForAClosedCitationIsNotHeld() {
        String bsw = bswLaunched(rose());
        String bswRose = bsw + "~" + Cast.ROSE;
        work("review.close-assessment", Map.of("assessmentId", bswRose));
        submit();
        hold("review.await-assessment", Map.of("assessmentId", bswRose));
        EngineJob moderation = hold("review.await-moderation", Map.of("assessmentId", bswRose));

        assertThat(completed()).containsExactly(moderation.key());
        accept();
        assertThat(recorded("assessment.accepted")).containsExactly("QUY " + bnssg);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private void ended() {
        hold("review.await-thematic-review", Map.of("reviewId", bnssg));
        String frozen = new Thematic(api, bnssg).written().handOver().is(201).text("/contentSha256");
        SIGNOFF.stands(bnssg, 1, frozen, "board-rejection");
        SIGNOFF.decidedToClose(bnssg, "BNSSG SRO", "The Board will not have it.");
        work("review.close-review", Map.of("reviewId", bnssg));
    }
}
