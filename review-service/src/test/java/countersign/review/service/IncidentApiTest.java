package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IncidentApiTest extends ServiceTest {

    private static final Person ENGINE = new Person("engine-incidents", "engine-incidents", null, "engine");
    private static final AtomicLong KEYS = new AtomicLong(2_251_799_813_685_000L);

    private final long process = KEYS.incrementAndGet();
    private final long call = KEYS.incrementAndGet();
    private final long gateway = KEYS.incrementAndGet();
    private final long incident = KEYS.incrementAndGet();
    private String review = "";

    @BeforeEach
    void aReviewIsAtHcig() {
        review = TestReviews.opened(api);
        handsOver("""
                {"kind":"process-started","at":1700000000000,"processInstance":%d,"process":"review-assure-then-submit","correlationKey":"%s"}
                """.formatted(process, review), """
                {"kind":"call-entered","at":1700000000000,"elementInstance":%d,"process":"review-assure-then-submit","element":"hcig"}
                """.formatted(call));
    }

    @Test
    void showsAnUnknownOutcomeOfAForumToTheOperatorInPlainWords() {
        handsOver(raised(incident, 1_700_000_001_000L));

        JsonNode shown = shown(incident);
        assertThat(shown.path("reviewId").asString()).isEqualTo(review);
        assertThat(shown.path("reviewTitle").asString()).startsWith("Intensive and assertive");
        assertThat(shown.path("icb").asString()).isEqualTo("QUY");
        assertThat(shown.path("stage").asString()).isEqualTo("Health and Care Improvement Group (HCIG)");
        assertThat(shown.path("step").asString()).isEqualTo("What did the forum decide?");
        assertThat(shown.path("since").asString()).isEqualTo("2023-11-14T22:13:21Z");
        assertThat(shown.path("why").asString()).contains("no outcome that the route knows");
        assertThat(shown.path("advice").asString()).contains("Trying again alone does not help");
        assertThat(shown.at("/technical/message").asString()).isEqualTo("Expected at least one condition");
        assertThat(shown.at("/technical/elementInstance").asString()).isEqualTo(Long.toString(gateway));
    }

    @Test
    void takesTheSameRecordsAgainWithoutEffectEvenWhenTheIncidentIsOver() {
        handsOver(raised(incident, 1), raised(incident, 1));
        assertThat(open(incident)).hasSize(1);

        handsOver(resolved(incident), raised(incident, 1), resolved(incident));

        assertThat(open(incident)).isEmpty();
        assertThat(outbox("incidents", Long.toString(incident)))
                .extracting(message -> message.getEmbedded(List.of("payload", "type"), String.class))
                .containsExactly("incident.mended");
    }

    @Test
    void triesAgainThroughTheOutboxAndAuditsWhoDidIt() {
        handsOver(raised(incident, 1));

        api.as(Cast.OPERATOR).post(retry()).is(202);
        api.as(Cast.OPERATOR).post(retry()).is(202);

        assertThat(shown(incident).path("state").asString()).isEqualTo("retrying");
        assertThat(shown(incident).at("/attempts/0/by").asString()).isEqualTo("Platform operator");
        List<Document> out = outbox("incidents", Long.toString(incident));
        assertThat(out)
                .extracting(message -> message.getString("type"))
                .containsExactly("engine.resolve-incident", "audit.record");
        assertThat(out.getFirst().get("payload", Document.class)).containsEntry("incident", incident);
        assertThat(out.getLast().get("payload", Document.class))
                .containsEntry("chain", "QUY")
                .containsEntry("type", "incident.retried")
                .containsEntry("actor", "platform-operator")
                .containsEntry("subjects", List.of(review, "incident-" + incident));
    }

    @Test
    void givesAJobThatRanOutOfTriesNewOnes() {
        handsOver(raised(incident, 1).replace("\"job\":-1", "\"job\":77"));

        api.as(Cast.OPERATOR).post(retry()).is(202);

        assertThat(outbox("incidents", Long.toString(incident)).getFirst().get("payload", Document.class))
                .containsEntry("job", 77L);
    }

    @Test
    void saysThatItFailedAgainInTheSamePlace() {
        handsOver(raised(incident, 1));
        api.as(Cast.OPERATOR).post(retry()).is(202);
        long second = KEYS.incrementAndGet();

        handsOver(
                resolved(incident), raised(second, Instant.now().plusSeconds(5).toEpochMilli()));

        assertThat(open(incident)).isEmpty();
        assertThat(shown(second).path("state").asString()).isEqualTo("open");
        assertThat(shown(second).path("attempts")).hasSize(1);
    }

    @Test
    void listsWhatIsMendedWithWhoTriedIt() {
        handsOver(raised(incident, 1));
        api.as(Cast.OPERATOR).post(retry()).is(202);
        handsOver(resolved(incident));

        JsonNode mended = api.as(Cast.OPERATOR)
                .get("/incidents?state=mended&limit=1")
                .is(200)
                .json()
                .at("/items/0");
        assertThat(mended.path("id").asString()).isEqualTo(Long.toString(incident));
        assertThat(mended.path("mendedAt").asString()).isEqualTo("2033-05-18T03:33:20Z");
        assertThat(mended.at("/attempts/0/by").asString()).isEqualTo("Platform operator");
        api.as(Cast.OPERATOR).post(retry()).refuses(409, "already-mended");
    }

    @Test
    void isForOperatorsAlone() {
        handsOver(raised(incident, 1));
        for (Person other : List.of(Cast.LEAD, Cast.SRO, Cast.BSW_LEAD, Cast.REVIEWER, Cast.SERVICE, ENGINE)) {
            api.as(other).get("/incidents").refuses(403, "forbidden");
            api.as(other).post(retry()).refuses(403, "forbidden");
            api.as(other).get("/engine/watch").refuses(403, "forbidden");
            api.as(other).get("/engine/reviews?id=" + review).refuses(403, "forbidden");
        }
        api.as(Cast.OPERATOR).post("/incidents/1/retry").refuses(404, "not-found");
        api.as(Cast.OPERATOR).get("/incidents?state=other").refuses(400, "malformed-request");
    }

    @Test
    void takesRecordsFromTheEngineAlone() {
        for (Person other : List.of(Cast.OPERATOR, Cast.LEAD, Cast.SERVICE)) {
            api.as(other).post("/engine/records", handover("")).refuses(403, "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"incident-raised\",\"at\":1,\"incident\":5}",
                "{\"kind\":\"incident-resolved\",\"at\":1}"
            })
    void saysWhatARecordLacks(String record) {
        api.as(ENGINE).post("/engine/records", handover(record)).refuses(422, "record-incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"at\":1}", "null"})
    void refusesWhatIsNoRecord(String record) {
        api.as(ENGINE).post("/engine/records", handover(record)).refuses(422, "invalid-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[[]]", "[null]", "[[null]]"})
    void takesAnIncidentWhosePathIsNone(String path) {
        handsOver(raised(incident, 1).replaceFirst("\"path\":\\[\\[[^}]*", "\"path\":" + path));

        assertThat(shown(incident).path("stage").asString()).isEqualTo("Forum consideration");
        assertThat(shown(incident).path("reviewId").isNull()).isTrue();
    }

    @Test
    void pagesThroughWhatIsOpen() {
        handsOver(raised(incident, 5), raised(KEYS.incrementAndGet(), 5), raised(KEYS.incrementAndGet(), 6));
        Answer first = api.as(Cast.OPERATOR).get("/incidents?limit=1").is(200);

        assertThat(first.texts("/items", "id")).hasSize(1);
        Answer second = api.as(Cast.OPERATOR)
                .get("/incidents?limit=1&cursor=" + first.text("/next"))
                .is(200);
        assertThat(second.texts("/items", "id")).hasSize(1).doesNotContainAnyElementsOf(first.texts("/items", "id"));
        api.as(Cast.OPERATOR).get("/incidents?cursor=x").is(400);
    }

    @Test
    void passesOverWhatANewerExporterTells() {
        handsOver("{\"kind\":\"something-new\",\"at\":1,\"new\":true}");
        handsOver(raised(incident, 1).replace("\"kind\"", "\"added\":{},\"kind\""));

        assertThat(open(incident)).hasSize(1);
    }

    @Test
    void knowsWhenTheEngineIsNoLongerHeard() {
        handsOver("");
        assertThat(api.as(Cast.OPERATOR).get("/engine/watch").is(200).text("/state"))
                .isEqualTo("reporting");

        database.getCollection("engineWatch")
                .updateOne(
                        Filters.eq(1),
                        Updates.set("lastHeardAt", Date.from(Instant.now().minusSeconds(121))));

        Answer watch = api.as(Cast.OPERATOR).get("/engine/watch").is(200);
        assertThat(watch.text("/state")).isEqualTo("silent");
        assertThat(watch.number("/partitions/0/waiting")).isEqualTo(3);
    }

    @Test
    void tellsWhichReviewAThingBelongsTo() {
        Answer belongs = api.as(Cast.OPERATOR)
                .get("/engine/reviews?id=" + review + "&id=" + review + "~plan&id=rev-0000000000&id=77&id=ret-1")
                .is(200);

        assertThat(belongs.texts("/items", "id")).containsExactly(review, review + "~plan");
        assertThat(belongs.text("/items/1/icbName")).isEqualTo("BNSSG ICB");
    }

    private String retry() {
        return "/incidents/" + incident + "/retry";
    }

    private JsonNode shown(long key) {
        return open(key).getFirst();
    }

    private List<JsonNode> open(long key) {
        return api.as(Cast.OPERATOR)
                .get("/incidents?limit=200")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(Long.toString(key)))
                .toList();
    }

    private String raised(long key, long at) {
        return """
                {"kind":"incident-raised","at":%d,"incident":%d,"error":"CONDITION_ERROR",
                 "message":"Expected at least one condition","process":"forum-consideration","element":"forum-outcome",
                 "elementInstance":%d,"processInstance":6,"job":-1,"path":[[%d,%d],[6,%d]]}
                """.formatted(at, key, gateway, process, call, gateway);
    }

    private static String resolved(long key) {
        return "{\"kind\":\"incident-resolved\",\"at\":2000000000000,\"incident\":" + key + "}";
    }

    private void handsOver(String... records) {
        api.as(ENGINE)
                .post("/engine/records", handover(String.join(",", records)))
                .is(204);
    }

    private static String handover(String records) {
        return "{\"partition\":1,\"waiting\":3,\"records\":[" + records + "]}";
    }
}
