package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.platform.engine.EngineJob;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What was frozen: exact, seen by those with a part, never changed, and copied when it is sent back. */
class FrozenRevisionApiTest extends HandOverTest {

    @Test
    void freezesExactBytesWithTheirHashes() throws Exception {
        Answer handed = thematic.handOver().is(201);

        HttpResponse<byte[]> content = bytes("/revisions/1/content.json", Cast.SERVICE);
        HttpResponse<byte[]> document = bytes("/revisions/1/document.html", Cast.SERVICE);
        assertThat(handed.number("/revision")).isEqualTo(1);
        assertThat(Sha256.of(content.body()).hex())
                .isEqualTo(handed.text("/contentSha256"))
                .isEqualTo(tag(content));
        assertThat(Sha256.of(document.body()).hex())
                .isEqualTo(handed.text("/documentSha256"))
                .isEqualTo(tag(document));
        assertThat(CanonicalJson.ofBytes(content.body()))
                .isInstanceOfSatisfying(
                        Canonical.Content.class,
                        canonical -> assertThat(canonical.bytes().getData()).isEqualTo(content.body()));
        assertThat(new String(document.body(), StandardCharsets.UTF_8)).contains(handed.text("/contentSha256"));
        assertThat(document.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    /** What directors sign fixes every response that was accepted, and says what a provider really answered. */
    @Test
    void citesEachResponseByItsHashAndKeepsItsBytes() throws Exception {
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/responses/" + review + "~RVN~policy/submission",
                        Answers.check("no", "Policy 2", "We change it"))
                .is(200);
        thematic.handOver().is(201);

        Answer content = api.as(Cast.LEAD)
                .get("/reviews/" + review + "/revisions/1/content.json")
                .is(200);
        assertThat(content.text("/schema")).isEqualTo("countersign/review-revision/2");
        assertThat(content.text("/responses/0/answers/assured/value")).isEqualTo("no");
        assertThat(content.texts("/cited", "state"))
                .containsExactly("issued", "issued", "issued", "issued", "accepted");
        assertThat(content.text("/cited/4/answers/neverUsesDnaAsReason/value")).isEqualTo("no");
        assertThat(content.json().at("/cited/4/answers").size())
                .as("what no rule over several forms looks for stays with the ICB")
                .isEqualTo(1);
        assertThat(content.texts("/cited", "sha256").subList(0, 4)).containsOnly("");
        String id = content.text("/cited/4/id");
        HttpResponse<byte[]> bytes = bytes("/revisions/1/responses/" + id, Cast.LEAD);
        assertThat(Sha256.of(bytes.body()).hex())
                .isEqualTo(content.text("/cited/4/sha256"))
                .isEqualTo(tag(bytes));
        assertThat(new String(bytes.body(), StandardCharsets.UTF_8)).contains("We change it");
        assertThat(content.text("/cited/4/form/sha256"))
                .isEqualTo(Sha256.of(api.as(Cast.LEAD)
                                .get("/forms/rapid-policy-check/versions/1")
                                .response()
                                .body()
                                .getBytes(StandardCharsets.UTF_8))
                        .hex());
        String responses = "/reviews/" + review + "/revisions/1/responses/";
        api.as(Cast.LEAD).get(responses + review + "~" + Cast.ROSE).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD).get(responses + id).refuses(403, "owner-only");
        api.as(Cast.BSW_LEAD).get(responses + id).refuses(404, "not-found");
        database.getCollection("cited-responses")
                .updateOne(
                        new Document("_id", content.text("/cited/4/sha256")),
                        Updates.set("body.bytes", new Binary(new byte[] {1})));
        api.as(Cast.LEAD).get(responses + id).refuses(409, "bytes-changed");
    }

    @Test
    void isDescribedForThoseWhoSign() {
        thematic.handOver().is(201);

        Answer manifest =
                api.as(Cast.SERVICE).get("/reviews/" + review + "/revisions/1").is(200);
        assertThat(manifest.text("/icb")).isEqualTo("QUY");
        assertThat(manifest.text("/title")).startsWith("Intensive");
        assertThat(manifest.text("/authors/0")).isEqualTo(Cast.LEAD.sub());
        assertThat(manifest.texts("/signatorySlots", "slotId"))
                .containsExactly("icb-sro~QUY", "trust-medical-director~RVN");
        assertThat(manifest.number("/intentVersion")).isEqualTo(1);
        assertThat(manifest.texts("/organisations", "code")).containsExactly("QUY", "RVN");
        assertThat(manifest.text("/organisations/0/name")).isEqualTo("BNSSG ICB");
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review).is(200).number("/currentRevision"))
                .isEqualTo(1);
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/timeline")
                        .is(200)
                        .texts("/items", "what"))
                .contains("Thematic review handed over: revision 1 frozen");
    }

    @Test
    void isSeenByThoseWithAPartAndNobodyElse() {
        thematic.handOver().is(201);
        String path = "/reviews/" + review + "/revisions";

        api.as(Cast.SRO).get(path + "/1/content.json").is(200);
        api.as(Cast.AWP_LEAD).get(path + "/1/document.html").is(200);
        api.as(Cast.BSW_LEAD).get(path).refuses(404, "not-found");
        api.as(Cast.BSW_LEAD).get(path + "/1").refuses(404, "not-found");
        api.as(Cast.BSW_LEAD).get(path + "/1/content.json").refuses(404, "not-found");
        api.as(Cast.REVIEWER).get(path + "/1/document.html").refuses(404, "not-found");
        api.as(Cast.LEAD).get(path + "/2").refuses(404, "not-found");
        api.as(Cast.LEAD).get(path + "/x").refuses(404, "not-found");
    }

    @Test
    void doesNotShowADraftAsARevision() {
        api.as(Cast.LEAD).get("/reviews/" + review + "/revisions/1").refuses(404, "not-found");
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/revisions")
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void showsMarkupInFreeTextAsText() throws Exception {
        thematic.finding(3, Map.of("finding", "<script>alert(1)</script><img src=x onerror=alert(1)>"))
                .is(200);
        thematic.handOver().is(201);

        String html = new String(bytes("/revisions/1/document.html", Cast.LEAD).body(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("<script", "<img").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void neverChangesWhatIsFrozen() throws Exception {
        thematic.handOver().is(201);
        byte[] content = bytes("/revisions/1/content.json", Cast.LEAD).body();
        byte[] document = bytes("/revisions/1/document.html", Cast.LEAD).body();

        thematic.finding(11, Thematic.FINDING).refuses(409, "revision-frozen");
        handler(JOB).held(job);
        handler(JOB).withdrawn(job, "cancelled");
        hold(JOB, Map.of("reviewId", review, "lastStage", "hcig"));
        thematic.finding(11, Map.of("finding", "Reworked")).is(200);
        thematic.handOver().is(201);

        assertThat(bytes("/revisions/1/content.json", Cast.LEAD).body()).isEqualTo(content);
        assertThat(bytes("/revisions/1/document.html", Cast.LEAD).body()).isEqualTo(document);
        assertThat(bytes("/revisions/2/content.json", Cast.LEAD).body()).isNotEqualTo(content);
    }

    @Test
    void refusesBytesThatAreNoLongerThoseThatWereFrozen() {
        thematic.handOver().is(201);
        String path = "/reviews/" + review + "/revisions/1/";
        for (String form : List.of("content.json", "document.html")) {
            String field = "body.freezing." + form.substring(0, form.indexOf('.'));
            var revisions = database.getCollection("revisions");
            var stored = new Document("_id", review + "~1");
            var honest = revisions.find(stored).first().getEmbedded(List.of(field.split("\\.")), Binary.class);
            byte[] changed = honest.getData().clone();
            changed[changed.length / 2] ^= 1;
            revisions.updateOne(stored, Updates.set(field, new Binary(changed)));
            for (Person reader : List.of(Cast.LEAD, Cast.SERVICE)) {
                Answer refused = api.as(reader).get(path + form);
                refused.refuses(409, "bytes-changed");
                assertThat(refused.response().body())
                        .contains("is not what was recorded")
                        .hasSizeLessThan(600);
            }
            revisions.updateOne(stored, Updates.set(field, honest));
            api.as(Cast.LEAD).get(path + form).is(200);
        }
    }

    @Test
    void opensTheNextRevisionAsACopyWhenItIsSentBack() {
        long first = thematic.read().version();
        thematic.handOver().is(201);
        handler(JOB).held(job);
        assertThat(thematic.read().text("/state"))
                .as("the same job again is no rework")
                .isEqualTo("frozen");

        EngineJob rework = hold(JOB, Map.of("reviewId", review, "lastStage", "hcig", "revision", 1));
        handler(JOB).held(rework);

        Answer second = thematic.read();
        assertThat(second.number("/revision")).isEqualTo(2);
        assertThat(second.text("/state")).isEqualTo("draft");
        assertThat(second.text("/cameFrom")).isEqualTo("hcig");
        assertThat(second.text("/findings/0/finding")).isEqualTo(Thematic.FINDING.get("finding"));
        assertThat(second.texts("/missing", "field")).isEmpty();
        api.as(Cast.LEAD)
                .reading(first)
                .put(thematic.path() + "/findings/1", Thematic.FINDING)
                .refuses(409, "stale-version");
        assertThat(thematic.handOver().is(201).number("/revision")).isEqualTo(2);
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/revisions")
                        .is(200)
                        .texts("/items", "revision"))
                .containsExactly("2", "1");

        handler(JOB).held(job);
        assertThat(thematic.read().text("/state"))
                .as("the first job, told late, is no rework either")
                .isEqualTo("frozen");
    }
}
