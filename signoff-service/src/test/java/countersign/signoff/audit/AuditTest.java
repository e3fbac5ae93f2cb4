package countersign.signoff.audit;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jose.jwk.JWKSet;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestTokens;
import countersign.signoff.audit.chain.AuditFact;
import countersign.signoff.audit.chain.AuditLog;
import countersign.signoff.audit.checkpoint.TakeCheckpoint;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AuditTest extends SignoffTest {

    private static final AtomicInteger CHAINS = new AtomicInteger();

    private final String chain = "Z" + String.format("%04d", CHAINS.incrementAndGet());

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AuditLog log;

    @Autowired
    private TakeCheckpoint takeCheckpoint;

    @Test
    void recordsAnEventOnceHoweverOftenItIsTold() {
        var event = UUID.randomUUID().toString();
        var first = service().post(entries(), entry(event, "said"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(service().post(entries(), entry(event, "said")).body()).isEqualTo(first.body());
        problem(service().post(entries(), entry(event, "said otherwise")), 409, "event-already-recorded");
        var listed = as(auditor()).get(API + "/audit/" + chain + "/entries").json();
        assertThat(listed.at("/items").size()).isEqualTo(1);
        assertThat(listed.at("/items/0/text").asString()).isEqualTo("said");
        assertThat(listed.at("/items/0/seq").asLong()).isZero();
    }

    @Test
    void chainsWhatManyTellAtOnceWithoutAGap() throws Exception {
        var tellers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            tellers.add(() -> service()
                    .post(entries(), entry(UUID.randomUUID().toString(), "x"))
                    .status());
        }
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var told : pool.invokeAll(tellers)) {
                assertThat(told.get()).isEqualTo(201);
            }
        }
        var report =
                as(auditor()).get(API + "/audit/" + chain + "/verification").json();
        assertThat(report.at("/intact").asBoolean()).isTrue();
        assertThat(report.at("/size").asLong()).isEqualTo(40);
    }

    @Test
    void givesOutSealedCheckpointsThatGrowWithTheChain() throws Exception {
        tell(3);
        var first = service().get(API + "/audit/" + chain + "/checkpoint").json();
        assertThat(first.at("/size").asLong()).isEqualTo(3);
        assertThat(service().get(API + "/audit/" + chain + "/checkpoint").json())
                .isEqualTo(first);
        tell(2);
        var second = as(auditor()).get(API + "/audit/" + chain + "/checkpoint").json();
        assertThat(second.at("/size").asLong()).isEqualTo(5);
        assertThat(second.at("/origin").asString()).isEqualTo("countersign/audit/" + chain);
        var note = second.at("/note").asString();
        assertThat(note).startsWith("countersign/audit/" + chain + "\n5\n").endsWith("\n");
        var keys = JWKSet.parse(anyone().get(API + "/jwks.json").body());
        assertThat(new DetachedJws(second.at("/jws").asString()).verifies(note.getBytes(StandardCharsets.UTF_8), keys))
                .isTrue();
        var report =
                as(auditor()).get(API + "/audit/" + chain + "/verification").json();
        assertThat(report.at("/checkpointsChecked").asInt()).isEqualTo(2);
        assertThat(report.at("/intact").asBoolean()).isTrue();
    }

    @Test
    void takesACheckpointByItselfEveryHundredEntries() {
        tell(100);
        assertThat(database.getCollection("audit-checkpoints")
                        .countDocuments(
                                Filters.and(Filters.eq("body.chain", chain), Filters.eq("body.tree.size", 100L))))
                .as("besides those of each minute")
                .isEqualTo(1);
    }

    @Test
    void findsWhatWasDoneToTheStore() {
        tell(6);
        var held = as(auditor()).get(API + "/audit/" + chain + "/checkpoint").json();
        var collection = database.getCollection("audit-entries");
        var third = chain + "~" + "%019d".formatted(2);
        collection.updateOne(Filters.eq(third), Updates.set("body.fact.text", "something else"));
        assertFault("changed after it was recorded");
        collection.updateOne(Filters.eq(third), Updates.set("body.fact.text", "x"));
        assertThat(verification("").at("/intact").asBoolean()).isTrue();
        collection.deleteOne(Filters.eq(chain + "~" + "%019d".formatted(5)));
        assertFault("a checkpoint covers 6");
        database.getCollection("audit-checkpoints").deleteMany(Filters.eq("body.chain", chain));
        assertThat(verification("").at("/intact").asBoolean()).isTrue();
        var query = "?size=6&root=" + held.at("/root").asString();
        assertThat(verification(query).at("/intact").asBoolean()).isFalse();
    }

    @Test
    void isSeenByItsOwnPeopleOnly() {
        tell(1);
        for (var what : List.of("entries", "checkpoint", "verification")) {
            problem(as(BSW_SRO).get(API + "/audit/QUY/" + what), 404, "not-found");
            problem(as(MEDICAL_DIRECTOR).get(API + "/audit/QUY/" + what), 404, "not-found");
        }
        problem(as(new Person("x", "QUX")).get(API + "/audit/QUX/checkpoint"), 404, "not-found");
        problem(as(SRO).post(entries(), entry("e", "x")), 403, "forbidden");
        problem(anyone().post(entries(), entry("e", "x")), 401, "not-logged-in");
    }

    @Test
    void explainsWhatItCannotTake() {
        problem(service().post(entries(), "{}"), 422, "invalid-audit-entry");
        problem(service().post(entries(), "{\"chain\":\"no chain\"}"), 400, "malformed-request");
        problem(
                service().post(entries(), entry(UUID.randomUUID().toString(), "x".repeat(10_001))),
                422,
                "invalid-audit-entry");
        assertThat(as(auditor())
                        .get(API + "/audit/" + chain + "/verification?size=3")
                        .status())
                .isEqualTo(400);
        assertThat(as(auditor())
                        .get(API + "/audit/" + chain + "/verification?size=3&root=xyz")
                        .status())
                .isEqualTo(400);
        assertThat(as(auditor())
                        .get(API + "/audit/" + chain + "/entries?cursor=eHg")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pagesThroughAChain() {
        tell(5);
        var first =
                as(auditor()).get(API + "/audit/" + chain + "/entries?limit=3").json();
        assertThat(first.at("/items").size()).isEqualTo(3);
        var rest = as(auditor())
                .get(API + "/audit/" + chain + "/entries?limit=3&cursor="
                        + first.at("/next").asString())
                .json();
        assertThat(rest.at("/items/0/seq").asLong()).isEqualTo(3);
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    private void assertFault(String what) {
        var report = verification("");
        assertThat(report.at("/intact").asBoolean()).isFalse();
        assertThat(report.toString()).contains(what);
    }

    private JsonNode verification(String query) {
        return as(auditor())
                .get(API + "/audit/" + chain + "/verification" + query)
                .json();
    }

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(service()
                            .post(entries(), entry(UUID.randomUUID().toString(), "x"))
                            .status())
                    .isEqualTo(201);
        }
    }

    private Person auditor() {
        return new Person("auditor-" + chain, chain);
    }

    private HttpEdge service() {
        return as(TestTokens.token().sub("review-service").roles("service"));
    }

    private static String entries() {
        return API + "/audit/entries";
    }

    private String entry(String event, String text) {
        return """
                {"eventId":"%s","chain":"%s","type":"assessment.submitted","at":"2024-09-01T10:00:00.123456Z",
                 "actor":"p","organisation":"RVN","subjects":["rev-1"],"text":"%s"}""".formatted(event, chain, text);
    }

    private static AuditFact fact() {
        return new AuditFact(UUID.randomUUID().toString(), "t", Instant.EPOCH, null, null, null, List.of(), null, null);
    }
}
