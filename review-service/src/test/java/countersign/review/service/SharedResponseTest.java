package countersign.review.service;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A team that two ICBs commission answers once for both, and neither ICB is shown anything of the other's review. */
class SharedResponseTest extends SharedReviews {

    private static final Map<String, String> RETURNED = Map.of("outcome", "returned", "reasons", "Say more on 4.2.");

    private static final Person SECOND_AWP_LEAD = Person.of("awp-deputy-provider-lead", "RVN");

    @Test
    void isAnsweredOnceAndReadByEachIcbUnderItsOwnReview() {
        String bsw = bswLaunched(rose());
        String bswRose = bsw + "~" + Cast.ROSE;
        String id = id(bnssgRose);
        assertThat(id(bswRose)).isEqualTo(id).doesNotContain("rev-");
        assertThat(id(id)).isEqualTo(id);
        assertThat(api.as(Cast.ROSE_LEAD).get("/work?limit=200").texts("/items", "id"))
                .containsOnlyOnce("self-assessment~" + id);
        assertThat(api.as(Cast.ROSE_LEAD)
                        .get("/work?limit=200")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.path("target").asString().equals(id))
                        .map(item -> item.path("reviewId").asString() + " "
                                + item.at("/alsoFor/0/reviewId").asString()))
                .containsExactly(bnssg + " " + bsw);
        assertThat(api.as(Cast.ROSE_LEAD).get("/responses/" + id).texts("/citations", "icb"))
                .containsExactly("QUY", "QOX");

        submit();
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("submitted");
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("submitted");
        api.as(Cast.LEAD).get("/responses/" + bnssgRose).refuses(403, "not-yet-visible");
        api.as(Cast.BSW_LEAD).get("/responses/" + bswRose).refuses(403, "not-yet-visible");
        accept();

        Answer own = api.as(Cast.LEAD).get("/responses/" + bnssgRose).is(200);
        assertThat(own.text("/id")).isEqualTo(bnssgRose);
        assertThat(own.texts("/citations", "reviewId")).containsExactly(bnssg);
        assertThat(own.json().at("/answers")).hasSize(161);
        assertThat(own.json().toString())
                .doesNotContain(bsw)
                .doesNotContain("QOX")
                .doesNotContain("BSW");
        Answer others = api.as(Cast.BSW_LEAD).get("/responses/" + bswRose).is(200);
        assertThat(others.text("/id")).isEqualTo(bswRose);
        assertThat(others.json().at("/answers")).isEqualTo(own.json().at("/answers"));
        assertThat(others.json().toString()).doesNotContain(bnssg).doesNotContain("QUY");
        assertThat(timeline(Cast.BSW_LEAD, bsw))
                .containsExactly(
                        "Self-assessment of Bristol ROSE accepted", "Self-assessment of Bristol ROSE submitted");
    }

    @Test
    void hidesFromEachIcbThatTheOtherAsks() {
        String bsw = bswLaunched(rose());
        String bswRose = "/responses/" + bsw + "~" + Cast.ROSE;
        Map<Person, String> elsewhere = Map.of(Cast.LEAD, bswRose, Cast.BSW_LEAD, "/responses/" + bnssgRose);
        for (boolean accepted : List.of(false, true)) {
            if (accepted) {
                submit();
                accept();
            }
            elsewhere.forEach((person, path) -> {
                Api other = api.as(person);
                other.get(path).refuses(404, "not-found");
                other.get(path + "/answers/1.1/history").refuses(404, "not-found");
                other.reading(0)
                        .put(path + "/answers/1.1", Answers.rated("", "Mine"))
                        .refuses(404, "not-found");
                other.put(path + "/answers", Answers.all()).refuses(404, "not-found");
                other.put(path + "/sections/1/completed", Map.of("completed", true))
                        .refuses(404, "not-found");
                other.once().post(path + "/submission").refuses(404, "not-found");
                other.once().post(path + "/moderation", ACCEPTED).refuses(404, "not-found");
            });
        }
        api.as(Cast.LEAD).get("/reviews/" + bsw + "/responses").refuses(404, "not-found");
        api.as(Cast.BSW_LEAD).get("/reviews/" + bnssg + "/responses").refuses(404, "not-found");
        api.as(Cast.LINK_LEAD).get(bswRose).refuses(404, "not-found");
    }

    @Test
    void waitsForBothReviewsWithAJobOfEachAndTellsBothOnce() {
        String bsw = bswLaunched(rose());
        EngineJob one = hold("review.await-assessment", Map.of("assessmentId", bnssgRose));
        EngineJob other = hold("review.await-assessment", Map.of("assessmentId", bsw + "~" + Cast.ROSE));
        submit();
        EngineJob moderation = hold("review.await-moderation", Map.of("assessmentId", bsw + "~" + Cast.ROSE));
        accept();
        EngineJob late = hold("review.await-moderation", Map.of("assessmentId", bnssgRose));

        assertThat(completed()).containsExactlyInAnyOrder(one.key(), other.key(), moderation.key(), late.key());
        assertThat(recorded("assessment.submitted")).containsExactlyInAnyOrder("QUY " + bnssg, "QOX " + bsw);
        assertThat(recorded("assessment.accepted")).containsExactlyInAnyOrder("QUY " + bnssg, "QOX " + bsw);
        assertThat(recorded("response.cited"))
                .as("nothing on a record tells who asked first")
                .containsExactlyInAnyOrder("QUY " + bnssg, "RVN " + bnssg, "QOX " + bsw, "RVN " + bsw);
    }

    @Test
    void isReturnedForBothAndEachKeepsItsOwnClosingDay() {
        String bsw = bswLaunched(rose());
        List<String> before = dues();
        submit();
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/moderation", RETURNED)
                .is(200);

        assertThat(dues()).isEqualTo(before);
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo("issued");
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + bsw + "~" + Cast.ROSE + "/submission")
                .is(200);
        assertThat(state(Cast.LEAD, bnssg)).isEqualTo("submitted");
    }

    @Test
    void twoLeadsModerateAtOnceAndOneOfThemDecides() {
        appoint();
        String bsw = bswLaunched(rose());
        submit();

        List<Integer> statuses = Stream.of(Map.entry(Cast.AWP_LEAD, ACCEPTED), Map.entry(SECOND_AWP_LEAD, RETURNED))
                .map(one -> supplyAsync(() -> api.as(one.getKey())
                        .once()
                        .post("/responses/" + bnssgRose + "/moderation", one.getValue())
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409);
        assertThat(Stream.concat(recorded("assessment.accepted").stream(), recorded("assessment.returned").stream()))
                .containsExactlyInAnyOrder("QUY " + bnssg, "QOX " + bsw);
        assertThat(state(Cast.BSW_LEAD, bsw)).isEqualTo(state(Cast.LEAD, bnssg)).isIn("accepted", "issued");
    }

    private void appoint() {
        api.as(Cast.OPERATOR)
                .put(
                        "/appointments/" + SECOND_AWP_LEAD.sub(),
                        Map.of(
                                "person", SECOND_AWP_LEAD.sub(),
                                "personName", SECOND_AWP_LEAD.name(),
                                "post", "provider-lead",
                                "organisation", "RVN",
                                "from", "2024-01-01"))
                .isSuccess();
    }

    /** What is done for one review changes nothing that the other can see: no version, and no hash. */
    @Test
    void theVersionThatAnIcbReadsCountsItsOwnReviewOnly() {
        submit();
        accept();
        long before = api.as(Cast.LEAD).get("/responses/" + bnssgRose).version();

        String bsw = bswLaunched(rose());
        hold("review.await-assessment", Map.of("assessmentId", bsw + "~" + Cast.ROSE));

        assertThat(api.as(Cast.LEAD).get("/responses/" + bnssgRose).version()).isEqualTo(before);
    }

    @Test
    void saysOnBothRecordsThatATextHoldsNoNhsNumber() {
        bswLaunched(rose());
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .having("Not-NHS-Number", "9434765919")
                .put("/responses/" + bnssgRose + "/answers/1.1", Answers.rated("", "Form 943 476 5919"))
                .is(200);

        assertThat(sent("audit.record")
                        .filter(payload -> payload.getString("type").equals("text.not-nhs-number"))
                        .map(payload -> payload.getString("chain")))
                .containsExactlyInAnyOrder("QUY", "QOX");
    }
}
