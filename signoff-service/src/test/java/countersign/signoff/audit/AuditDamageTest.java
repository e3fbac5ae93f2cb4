package countersign.signoff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditFact;
import countersign.signoff.audit.chain.AuditLog;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** I3: whatever is done to one entry, the check answers, names it, and checks the rest. */
class AuditDamageTest extends SignoffTest {

    private static final AtomicInteger CHAINS = new AtomicInteger();
    private static final int DAMAGED = 2;
    private static final int EDITED = 5;

    private final String chain = "Y" + String.format("%04d", CHAINS.incrementAndGet());

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AuditLog log;

    /** A field of an entry and what it becomes; null for taking it away. */
    record Damage(String field, Object value) {}

    static Stream<Damage> damages() {
        var fields = List.of(
                "body",
                "body.chain",
                "body.seq",
                "body.previous",
                "body.fact",
                "body.fact.eventId",
                "body.fact.type",
                "body.fact.at",
                "body.fact.actor",
                "body.fact.actorName",
                "body.fact.organisation",
                "body.fact.subjects",
                "body.fact.text",
                "body.salt",
                "body.textHash",
                "body.actorNameHash",
                "body.leafHash",
                "version");
        var wrong = List.of("nonsense", 70, new Date(1), List.of(300), new Document("x", 1));
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        wrong.stream().map(value -> new Damage(field, value)), Stream.of(new Damage(field, null))));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void namesTheDamagedEntryAndChecksTheRest(Damage damage) {
        tell(8);
        as(auditor()).get(API + "/audit/" + chain + "/checkpoint");
        set(DAMAGED, damage);
        set(EDITED, new Damage("body.fact.text", "edited"));
        var answer = as(auditor()).get(API + "/audit/" + chain + "/verification");
        assertThat(answer.status()).isEqualTo(200);
        var report = answer.json();
        assertThat(report.at("/intact").asBoolean()).isFalse();
        assertThat(report.at("/size").asLong()).isEqualTo(8);
        assertThat(places(report)).contains((long) EDITED).isSubsetOf(expected(damage));
        if (!damage.field().equals("version") || !(damage.value() instanceof Integer)) {
            assertThat(places(report)).contains((long) DAMAGED);
        }
        var listed = as(auditor()).get(API + "/audit/" + chain + "/entries?limit=3");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().at("/items").size()).isEqualTo(3);
        assertThat(listed.json().at("/items/2/seq").asLong()).isEqualTo(DAMAGED);
        tell(1);
        assertThat(as(auditor())
                        .get(API + "/audit/" + chain + "/verification")
                        .json()
                        .at("/size")
                        .asLong())
                .as("the chain goes on")
                .isEqualTo(9);
    }

    @Test
    void namesACheckpointThatCannotBeRead() {
        tell(2);
        as(auditor()).get(API + "/audit/" + chain + "/checkpoint");
        database.getCollection("audit-checkpoints")
                .updateOne(
                        Filters.regex("_id", "^" + chain), new Document("$set", new Document("body.tree", "nonsense")));
        var report =
                as(auditor()).get(API + "/audit/" + chain + "/verification").json();
        assertThat(report.at("/faults").size()).isEqualTo(1);
        assertThat(report.at("/faults/0/what").asString()).contains("checkpoint " + chain, "cannot be read");
        assertThat(report.at("/size").asLong()).isEqualTo(2);
    }

    @Test
    void namesAMissingEntryAndChecksTheRest() {
        tell(8);
        entries().deleteOne(Filters.eq(id(DAMAGED)));
        set(EDITED, new Damage("body.fact.text", "edited"));
        var report =
                as(auditor()).get(API + "/audit/" + chain + "/verification").json();
        assertThat(places(report)).containsExactly((long) DAMAGED, (long) EDITED);
    }

    /** An entry with another leaf hash also leaves the one after it without its predecessor, and checkpoints. */
    private static List<Long> expected(Damage damage) {
        return damage.field().equals("body.leafHash") || damage.field().equals("body")
                ? List.of((long) DAMAGED, DAMAGED + 1L, (long) EDITED, 7L)
                : List.of((long) DAMAGED, (long) EDITED);
    }

    private static List<Long> places(JsonNode report) {
        return report.at("/faults")
                .valueStream()
                .map(fault -> fault.path("seq").asLong(-1))
                .distinct()
                .toList();
    }

    /** So that no two damaged ones are in each other's way in a unique index. */
    @AfterEach
    void forget() {
        entries().deleteMany(Filters.regex("_id", "^" + chain));
    }

    private void set(int place, Damage damage) {
        var change = damage.value() == null
                ? new Document("$unset", new Document(damage.field(), ""))
                : new Document("$set", new Document(damage.field(), damage.value()));
        assertThat(entries().updateOne(Filters.eq(id(place)), change).getModifiedCount())
                .isEqualTo(1);
    }

    private String id(int place) {
        return chain + "~" + "%019d".formatted(place);
    }

    private MongoCollection<Document> entries() {
        return database.getCollection("audit-entries");
    }

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            log.append(
                    new OdsCode(chain),
                    new AuditFact(
                            UUID.randomUUID().toString(),
                            "assessment.submitted",
                            Instant.parse("2024-09-01T10:00:00Z"),
                            "p",
                            "Team lead",
                            "RVN",
                            List.of("rev-1"),
                            null,
                            "said"));
        }
    }

    private Person auditor() {
        return new Person("auditor-" + chain, chain);
    }
}
