package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import countersign.platform.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What a return carries, and who may know of it. */
class ReturnSightApiTest extends ReturnTest {

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

    @Test
    void refusesContentThatIsNoLongerWhatTheReturnNames() {
        dispatch();
        database.getCollection("revisions")
                .updateOne(
                        new Document("_id", review + "~1"),
                        Updates.set("body.freezing.content", new Binary("{}".getBytes(StandardCharsets.UTF_8))));

        api.as(SYSTEM).get("/returns/" + id + "/content").refuses(409, "bytes-changed");
        api.as(SYSTEM).get("/returns/" + id + "/document.html").is(200);
    }

    private String bytesAt(Person person, String path) {
        return api.as(person).get(path).is(200).response().body();
    }

    @Test
    void policyConfirmationHasContentOfItsOwn() {
        String policy = prepared("policy-confirmation");
        Answer policyReturn = api.as(Cast.LEAD).get("/returns/" + policy).is(200);

        Answer content =
                api.as(Cast.LEAD).get("/returns/" + policy + "/content").is(200);
        assertThat(content.text("/schema")).isEqualTo("countersign/policy-confirmation/3");
        assertThat(content.text("/confirmations/0/organisation")).isEqualTo("RVN");
        assertThat(policyReturn.json().at("/document").asBoolean()).isTrue();
        assertThat(bytesAt(Cast.LEAD, "/returns/" + policy + "/document.html"))
                .contains("Every provider asked had answered", "Every one confirms what was asked")
                .contains("Yes, it is never a reason for discharge", content.text("/confirmations/0/answeredBy"))
                .contains(policyReturn.text("/contentSha256"));
        assertThat(content.json().at("/confirmations/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "organisation",
                        "organisationName",
                        "response",
                        "form",
                        "version",
                        "state",
                        "sha256",
                        "answers",
                        "answeredBy",
                        "answeredAt");
        String cited = content.text("/confirmations/0/sha256");
        byte[] kept = database.getCollection("cited-responses")
                .find(new Document("_id", cited))
                .first()
                .get("body", Document.class)
                .get("bytes", Binary.class)
                .getData();
        assertThat(Sha256.of(kept).hex()).isEqualTo(cited);
        assertThat(new String(kept, StandardCharsets.UTF_8)).contains(content.text("/confirmations/0/response"));
        assertThat(content.json().at("/allConfirm").asBoolean()).isTrue();
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
}
