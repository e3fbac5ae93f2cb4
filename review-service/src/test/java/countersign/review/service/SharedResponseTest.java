package countersign.review.service;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team that two ICBs commission answers once for both, and neither ICB is shown anything of the other's review. */
class SharedResponseTest extends ServiceTest {

    private static final Map<String, String> ACCEPTED = Map.of("outcome", "accepted");
    private static final Map<String, String> RETURNED = Map.of("outcome", "returned", "reasons", "Say more on 4.2.");
    private static final Person SECOND_AWP_LEAD = Person.of("awp-deputy-provider-lead", "RVN");

    private String bnssg = "";
    private String bnssgRose = "";

    @BeforeEach
    void bnssgHasAsked() {
        bnssg = launchedReview();
        bnssgRose = bnssg + "~" + Cast.ROSE;
    }

    private static Map<String, Object> bswRequest(Map<String, Object> participant) {
        Map<String, Object> request = new LinkedHashMap<>(TestReviews.request());
        request.put("title", "The review of BSW");
        request.put("icb", "QOX");
        request.put(
                "operationalLead", Map.of("person", Cast.BSW_LEAD.sub(), "name", "BSW lead", "email", "a@bsw.example"));
        request.put("authors", List.of(Cast.BSW_LEAD.sub()));
        request.put("participants", List.of(participant));
        request.put("signatorySlots", List.of(Map.of("office", "icb-sro", "organisation", "QOX")));
        request.put("assessmentsCloseAt", TestReviews.inDays(45).toString());
        return request;
    }

    private String bswLaunched(Map<String, Object> participant) {
        String id = bswOpened(participant);
        work("review.issue-assessments", Map.of("reviewId", id));
        return id;
    }

    private String bswOpened(Map<String, Object> participant) {
        Api bsw = api.as(Cast.BSW_LEAD);
        String id = bsw.once().post("/reviews", bswRequest(participant)).is(201).text("/id");
        bsw.once().post("/reviews/" + id + "/launch").is(200);
        return id;
    }

    private static Map<String, Object> rose() {
        return Map.of("organisation", "RVN", "teams", List.of(Cast.ROSE));
    }

    private void submit() {
        Answers.fill(api.as(Cast.ROSE_LEAD), "/responses/" + bnssgRose);
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/submission")
                .is(200);
    }

    private void accept() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/moderation", ACCEPTED)
                .is(200);
    }

    private String state(Person reader, String review) {
        return api.as(reader)
                .get("/reviews/" + review + "/responses")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(review + "~" + Cast.ROSE))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    private List<String> timeline(Person reader, String review) {
        return api.as(reader).get("/reviews/" + review + "/timeline?limit=200").texts("/items", "what").stream()
                .filter(what -> what.contains("Bristol ROSE"))
                .toList();
    }

    private String id(String citation) {
        return api.as(Cast.ROSE_LEAD).get("/responses/" + citation).is(200).text("/id");
    }

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
        assertThat(recorded("response.cited")).containsExactlyInAnyOrder("QOX " + bsw, "RVN " + bsw);
    }

    private Stream<Document> sent(String type) {
        return outbox("assessments", bnssgRose).stream()
                .filter(message -> message.getString("type").equals(type))
                .map(message -> message.get("payload", Document.class));
    }

    private List<Long> completed() {
        return sent("engine.complete-job")
                .map(payload -> payload.getLong("jobKey"))
                .toList();
    }

    /** In whose chain entries of a type stand, and about which review. */
    private List<String> recorded(String type) {
        return sent("audit.record")
                .filter(payload -> payload.getString("type").equals(type))
                .map(payload -> payload.getString("chain") + " "
                        + payload.getList("subjects", String.class).getFirst())
                .toList();
    }

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

    private List<String> dues() {
        return api.as(Cast.ROSE_LEAD).get("/responses/" + bnssgRose).texts("/citations", "dueAt");
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
