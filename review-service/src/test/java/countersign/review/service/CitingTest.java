package countersign.review.service;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Which reviews are answered together, and which apart. */
class CitingTest extends SharedReviews {

    @Test
    void whatWasAcceptedAlreadyCountsForALaterReview() {
        submit();
        accept();

        String bsw = bswLaunched(rose());
        String bswRose = bsw + "~" + Cast.ROSE;
        EngineJob answer = hold("review.await-assessment", Map.of("assessmentId", bswRose));
        EngineJob moderation = hold("review.await-moderation", Map.of("assessmentId", bswRose));

        assertThat(completed()).contains(answer.key(), moderation.key());
        assertThat(api.as(Cast.BSW_LEAD)
                        .get("/responses/" + bswRose)
                        .is(200)
                        .json()
                        .at("/answers"))
                .hasSize(161);
        assertThat(timeline(Cast.BSW_LEAD, bsw))
                .containsExactly(
                        "Self-assessment of Bristol ROSE had been submitted already, and counts for this review");
    }

    @Test
    void isNotSharedWithAnIcbThatIsNoRecordedCommissioner() {
        Map<String, Object> asked = Map.of("organisation", "SECSTEP", "providerLevel", true);
        var request = TestReviews.with("participants", List.of(asked));
        request.put("signatorySlots", List.of(Map.of("office", "icb-sro", "organisation", "QUY")));
        String own = api.as(Cast.LEAD).once().post("/reviews", request).is(201).text("/id");
        api.as(Cast.LEAD).once().post("/reviews/" + own + "/launch").is(200);
        work("review.issue-assessments", Map.of("reviewId", own));
        String bsw = bswLaunched(asked);

        Api provider = api.as(Cast.SECSTEP_LEAD);
        String one = provider.get("/responses/" + own + "~SECSTEP").is(200).text("/id");
        String other = provider.get("/responses/" + bsw + "~SECSTEP").is(200).text("/id");
        assertThat(one).isNotEqualTo(other);
        Answers.fill(provider, "/responses/" + one);
        provider.once().post("/responses/" + one + "/submission").is(200);
        api.as(Cast.LEAD).get("/responses/" + own + "~SECSTEP").is(200);
        api.as(Cast.BSW_LEAD).get("/responses/" + bsw + "~SECSTEP").refuses(403, "not-yet-visible");
        api.as(Cast.BSW_LEAD).get("/responses/" + one).refuses(404, "not-found");
    }

    @Test
    void theSameIcbIsAnsweredAnew() {
        submit();
        String again = launchedReview();

        Answer anew = api.as(Cast.ROSE_LEAD)
                .get("/responses/" + again + "~" + Cast.ROSE)
                .is(200);
        assertThat(anew.text("/state")).isEqualTo("issued");
        assertThat(anew.json().at("/answers")).isEmpty();
        assertThat(anew.text("/id")).isNotEqualTo(id(bnssgRose));
    }

    /** A form that changes while a team answers: each review goes on with the version that it asked for. */
    @Test
    void anotherVersionOfTheFormIsAnotherResponse() {
        database.getCollection("assessments")
                .updateOne(
                        known(bnssgRose),
                        new Document(
                                "$set",
                                new Document("body.file.form.version", 1)
                                        .append(
                                                "body.file.series",
                                                "self-assessment~maturity-index-1~2024~" + Cast.ROSE)));
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put("/responses/" + bnssgRose + "/answers/1.1", Answers.rated("", "Begun"))
                .is(200);

        String bsw = bswLaunched(rose());

        Answer later = api.as(Cast.ROSE_LEAD)
                .get("/responses/" + bsw + "~" + Cast.ROSE)
                .is(200);
        assertThat(later.number("/form/version")).isEqualTo(2);
        assertThat(later.texts("/citations", "reviewId")).contains(bsw).doesNotContain(bnssg);
        Answer earlier = api.as(Cast.ROSE_LEAD).get("/responses/" + bnssgRose).is(200);
        assertThat(earlier.number("/form/version")).isEqualTo(1);
        assertThat(earlier.text("/answers/0/answer/comment")).isEqualTo("Begun");
    }

    @Test
    void twoReviewsThatAskAtOnceAreAnsweredOnce() {
        for (int round = 0; round < 5; round++) {
            String own = TestReviews.opened(api);
            api.as(Cast.LEAD).once().post("/reviews/" + own + "/launch").is(200);
            String bsw = bswOpened(rose());
            Stream.of(own, bsw, own, bsw)
                    .map(review -> supplyAsync(() -> work("review.issue-assessments", Map.of("reviewId", review))))
                    .toList()
                    .forEach(issued -> assertThat(issued.join()).containsKey("assessments"));

            assertThat(cited(own)).isOne();
            assertThat(cited(bsw)).isOne();
        }
    }

    private long cited(String review) {
        return database.getCollection("assessments").countDocuments(known(review + "~" + Cast.ROSE));
    }
}
