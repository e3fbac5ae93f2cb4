package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import countersign.review.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns to a region without an endpoint: it reads them in the portal and answers there. */
class ReturnApiTest extends ServiceTest {

    private static final Person SYSTEM = new Person("nhse-south-west-system", "Y58 system", "Y58", "system");
    private static final Person OTHER_REGION = new Person("nhse-midlands-system", "Y60 system", "Y60", "system");

    private String review = "";
    private String id = "";
    private String hash = "";

    @BeforeEach
    void anOutcomeReturnIsPrepared() {
        review = launchedReview();
        hold("review.await-thematic-review", Map.of("reviewId", review));
        hash = new Thematic(api, review).written().handOver().is(201).text("/contentSha256");
        id = prepared("review-outcome");
    }

    private String prepared(String kind) {
        Map<String, Object> variables = Map.of("reviewId", review, "icb", "QUY", "revision", 1);
        EngineJob job = new EngineJob(1, "review.prepare-return", "prepare", 1, Map.of("returnKind", kind), variables);
        Object first = work("review.prepare-return", job).get("returnId");
        assertThat(work("review.prepare-return", job)).as("asked twice").containsEntry("returnId", first);
        return String.valueOf(first);
    }

    private EngineJob dispatch() {
        EngineJob job = job("review.dispatch-return", Map.of("returnId", id));
        work("review.dispatch-return", job);
        return job;
    }

    private EngineJob waits(String type) {
        return hold("review." + type, Map.of("returnId", id));
    }

    private Answer answer(String what, Map<String, String> body) {
        return api.as(SYSTEM).once().post("/returns/" + id + "/" + what, body);
    }

    private Map<String, String> named() {
        return Map.of("contentSha256", hash);
    }

    private Answer read() {
        return api.as(Cast.LEAD).get("/returns/" + id).is(200);
    }

    private List<String> told(String type) {
        return outbox("returns", id).stream()
                .filter(message -> message.getString("type").equals(type))
                .map(message -> message.get("payload", Document.class).toJson())
                .toList();
    }

    @Test
    void carriesTheRevisionsUnchangedBytes() {
        dispatch();

        String content = api.as(SYSTEM)
                .get("/returns/" + id + "/content")
                .is(200)
                .response()
                .body();
        assertThat(content)
                .isEqualTo(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/revisions/1/content.json")
                        .is(200)
                        .response()
                        .body());
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8)).hex()).isEqualTo(hash);
        assertThat(read().text("/contentSha256")).isEqualTo(hash);
        assertThat(bytesAt(SYSTEM, "/returns/" + id + "/document.html"))
                .isEqualTo(bytesAt(Cast.LEAD, "/reviews/" + review + "/revisions/1/document.html"));
    }

    private String bytesAt(Person person, String path) {
        return api.as(person).get(path).is(200).response().body();
    }

    @Test
    void policyConfirmationHasContentOfItsOwn() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/policy-checks/" + review + "~RVN~policy/confirmation",
                        Map.of("neverUsesDnaAsReason", true, "evidence", "Access policy, section 5"))
                .isSuccess();
        String policy = prepared("policy-confirmation");

        Answer content =
                api.as(Cast.LEAD).get("/returns/" + policy + "/content").is(200);
        assertThat(content.text("/schema")).isEqualTo("countersign/policy-confirmation/1");
        assertThat(content.text("/confirmations/0/organisation")).isEqualTo("RVN");
        api.as(Cast.LEAD).get("/returns/" + policy + "/document.html").refuses(404, "not-found");
        assertThat(content.json().at("/allConfirmNever").asBoolean()).isTrue();
        assertThat(content.response().headers().firstValue("ETag").orElseThrow())
                .contains(Sha256.of(content.response().body().getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void isNotTheRegionsBeforeItIsSubmitted() {
        api.as(SYSTEM).get("/returns/" + id).refuses(404, "not-found");
        api.as(SYSTEM).get("/returns/" + id + "/content").refuses(404, "not-found");
        api.as(SYSTEM).get("/returns/" + id + "/document.html").refuses(404, "not-found");
        answer("acknowledgement", named()).refuses(404, "not-found");
        assertThat(api.as(SYSTEM)
                        .get("/returns?review=" + review)
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();

        dispatch();

        assertThat(api.as(SYSTEM).get("/returns?limit=200").is(200).texts("/items", "id"))
                .contains(id);
        assertThat(api.as(Cast.REVIEWER)
                        .get("/returns/" + id)
                        .is(200)
                        .json()
                        .at("/may/acknowledge")
                        .asBoolean())
                .isTrue();
        assertThat(api.as(SYSTEM).get("/reviews/" + review).status())
                .as("the region now sees the review")
                .isEqualTo(200);
    }

    @Test
    void doesNotExistForOthers() {
        dispatch();

        api.as(Cast.BSW_LEAD).get("/returns/" + id).refuses(404, "not-found");
        api.as(OTHER_REGION).get("/returns/" + id).refuses(404, "not-found");
        api.as(OTHER_REGION)
                .once()
                .post("/returns/" + id + "/acceptance", named())
                .refuses(404, "not-found");
        api.as(Cast.BSW_LEAD).get("/returns/" + id + "/deliveries").refuses(404, "not-found");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/acceptance", named())
                .refuses(403, "not-the-regions-reviewer");
        Person clerk = Person.of("nhse-south-west-clerk", "Y58");
        api.as(clerk).once().post("/returns/" + id + "/acceptance", named()).refuses(403, "not-the-regions-reviewer");
        api.as(Cast.LEAD).get("/returns/ret-0000000000000000").refuses(404, "not-found");
        api.as(OTHER_REGION).once().post("/returns/" + id + "/query", Map.of()).refuses(404, "not-found");
        api.as(clerk).once().post("/returns/" + id + "/query", Map.of()).refuses(403, "not-the-regions-reviewer");
        assertThat(api.as(Cast.BSW_LEAD).get("/returns").is(200).texts("/items", "id"))
                .doesNotContain(id);
    }

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
        assertThat(read().text("/undelivered/reason")).contains("no active webhook endpoint");
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
    void isAcknowledgedAndAcceptedByTheRegion() {
        dispatch();
        EngineJob delivery = waits("await-delivery");

        assertThat(answer("acknowledgement", Map.of("contentSha256", hash, "text", "With thanks"))
                        .is(200)
                        .text("/state"))
                .isEqualTo("acknowledged");
        assertThat(read().text("/events/0/text")).isEqualTo("With thanks");
        answer("acknowledgement", named()).refuses(409, "answer-not-possible");
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
    void isQueriedAndClarified() {
        dispatch();
        answer("query", Map.of("contentSha256", hash, "text", "<b>Which</b> teams?"))
                .is(200);
        EngineJob query = waits("await-query-response");

        assertThat(read().text("/queries/0/text")).isEqualTo("<b>Which</b> teams?");
        assertThat(api.as(Cast.LEAD).get("/work?limit=200").is(200).texts("/items", "id"))
                .contains("query-response~" + id);
        Answer answered = api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "All 21 teams"))
                .is(200);

        assertThat(answered.text("/state")).isEqualTo("query-answered");
        assertThat(answered.text("/queries/0/response/outcome")).isEqualTo("resubmit");
        assertThat(told("engine.complete-job")).last().asString().contains("" + query.key(), "resubmit");
        answer("acceptance", named()).refuses(409, "answer-not-possible");
        dispatch();
        assertThat(read().text("/state")).isEqualTo("undelivered");
        assertThat(answer("acceptance", named()).is(200).text("/queries/0/response/text"))
                .isEqualTo("All 21 teams");
    }

    @Test
    void anAnswerFasterThanTheProcessIsNotLost() {
        dispatch();
        answer("query", Map.of("contentSha256", hash, "text", "Which teams?")).is(200);
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "New evidence", "outcome", "rework"))
                .is(200);
        assertThat(told("engine.complete-job")).isEmpty();

        EngineJob delivery = waits("await-delivery");
        EngineJob query = waits("await-query-response");

        assertThat(told("engine.complete-job")).hasSize(2);
        assertThat(told("engine.complete-job")).first().asString().contains("" + delivery.key(), "delivered");
        assertThat(told("engine.complete-job")).last().asString().contains("" + query.key(), "rework");
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
    void publishesTheReviewWhenTheProcessSaysSo() {
        work("review.publish-review", Map.of("reviewId", review));
        work("review.publish-review", Map.of("reviewId", review));

        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).text("/state"))
                .isEqualTo("published");
    }

    @Test
    void listsByPagesTheLatestFirst() {
        List<String> all = api.as(Cast.LEAD).get("/returns?limit=200").is(200).texts("/items", "id");
        Answer page = api.as(Cast.LEAD).get("/returns?limit=1").is(200);

        assertThat(page.texts("/items", "id")).containsExactly(all.getFirst());
        assertThat(all).contains(id).doesNotHaveDuplicates();
        if (all.size() > 1) {
            assertThat(api.as(Cast.LEAD)
                            .get("/returns?limit=1&cursor=" + page.text("/next"))
                            .is(200)
                            .texts("/items", "id"))
                    .containsExactly(all.get(1));
        }
        api.as(Cast.LEAD).get("/returns?cursor=nonsense").refuses(400, "cursor-malformed");
    }

    @Test
    void isSeenByTheNationalLeadOnceSubmitted() {
        Person national = Person.of("nhse-national-lead", "X24");
        api.as(Cast.OPERATOR)
                .put("/organisations/X24", Map.of("name", "NHS England", "kind", "nhse-national"))
                .isSuccess();
        api.as(Cast.OPERATOR)
                .put(
                        "/appointments/nhse-national-lead",
                        Map.of(
                                "person", national.sub(),
                                "personName", national.name(),
                                "post", "national-lead",
                                "organisation", "X24",
                                "from", "2024-01-01"))
                .isSuccess();
        api.as(national).get("/returns/" + id).refuses(404, "not-found");

        dispatch();

        api.as(national).get("/returns/" + id).is(200);
        assertThat(api.as(national).get("/returns?limit=200").is(200).texts("/items", "id"))
                .contains(id);
        api.as(national)
                .once()
                .post("/returns/" + id + "/acceptance", named())
                .refuses(403, "not-the-regions-reviewer");
        assertThat(api.as(Person.of("nhse-clerk", "X24"))
                        .get("/returns")
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();
    }
}
