package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Every change that an administrator makes is an entry for the audit chain of the organisation that it concerns. */
class RecordedChangesTest extends ServiceTest {

    private static final String ROOT = "/api/review";

    /** What changes something without being set up by an administrator: decided, and recorded, by its own use case. */
    private static final Set<String> OF_THE_ROUTE = Set.of(
            "POST /webhook-endpoints/{id}/replay",
            "POST /webhook-deliveries/{id}/replay",
            "POST /engine/records",
            "POST /incidents/{id}/retry",
            "POST /reviews",
            "POST /reviews/{id}/launch",
            "PUT /reviews/{id}/assessment-closing-date",
            "PUT /reviews/{id}/thematic-review/findings/{domain}",
            "PUT /reviews/{id}/thematic-review/actions/{draftId}",
            "DELETE /reviews/{id}/thematic-review/actions/{draftId}",
            "PUT /reviews/{id}/thematic-review/return",
            "POST /reviews/{id}/thematic-review/handover",
            "PUT /responses/{id}/answers",
            "PUT /responses/{id}/answers/{key}",
            "PUT /responses/{id}/sections/{section}/completed",
            "PUT /responses/{id}/participants",
            "POST /responses/{id}/submission",
            "POST /responses/{id}/moderation",
            "POST /returns/{id}/acknowledgement",
            "POST /returns/{id}/query",
            "POST /returns/{id}/acceptance",
            "POST /returns/{id}/acceptance-withdrawal",
            "POST /returns/{id}/query-response",
            "POST /returns/{id}/undelivered-resolution");

    private static final Map<String, List<String>> SET_UP = Map.of(
            "PUT /organisations/{ods}", List.of("organisation.set"),
            "PUT /organisations/{ods}/teams/{teamId}", List.of("team.set"),
            "PUT /appointments/{id}", List.of("appointment.set"),
            "PUT /webhook-endpoints/{id}", List.of("webhook-endpoint.added", "webhook-endpoint.changed"),
            "POST /webhook-endpoints/{id}/rotation", List.of("webhook-endpoint.secret-rotated"));

    private final String tail = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void knowsEveryOperationThatChangesSomething() {
        var changing = Operations.of(port).all().stream()
                .filter(Operation::changes)
                .map(Operation::name)
                .map(name -> name.replace(ROOT, ""))
                .filter(name -> !name.contains("stuck-work"))
                .toList();
        assertThat(changing)
                .as("a new operation is recorded by its use case or, if an administrator sets something up, tried here")
                .allMatch(name -> OF_THE_ROUTE.contains(name) || SET_UP.containsKey(name))
                .containsAll(SET_UP.keySet());
    }

    @Test
    void recordsOrganisationsInTheirOwnChain() {
        Api operator = api.as(Cast.OPERATOR);
        String path = "/organisations/QWO";
        operator.put(path, Map.of("name", "West Yorkshire", "kind", "icb")).is(201);
        operator.put(path, Map.of("name", "West Yorkshire", "kind", "icb")).is(200);
        operator.reading(1)
                .put(path, Map.of("name", "NHS West Yorkshire", "kind", "icb"))
                .is(200);

        List<Document> entries = entries("organisations", "QWO");
        assertThat(entries).as("one for each change, none for a repeat").hasSize(2);
        assertThat(entries).allSatisfy(entry -> recorded(entry, "organisation.set", "QWO", "QWO"));
        assertThat(entries.get(0).getString("contentSha256"))
                .isNotEqualTo(entries.get(1).getString("contentSha256"));
    }

    @Test
    void recordsTeamsForTheirProviderAndForEachIcbThatGainsOrLosesThem() {
        Api operator = api.as(Cast.OPERATOR);
        String team = "awp-" + tail;
        String path = "/organisations/RVN/teams/" + team;
        operator.put(path, Map.of("name", "A", "locality", "B", "commissionedBy", List.of("QUY")))
                .is(201);
        operator.reading(1)
                .put(path, Map.of("name", "A", "locality", "B", "commissionedBy", List.of("QOX")))
                .is(200);

        List<Document> entries = entries("teams", team);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.getString("type")).isEqualTo("team.set"));
        assertThat(entries.stream().map(entry -> entry.getString("chain")))
                .containsExactly("RVN", "QUY", "RVN", "QUY", "QOX");
    }

    @Test
    void recordsWhatBecomesOfAnEndpointWithoutAnythingOfItsSecret() {
        Api operator = api.as(Cast.OPERATOR);
        String id = "e-" + tail;
        String path = "/webhook-endpoints/" + id;
        Answer added = operator.put(path, Map.of("organisation", "Y58", "url", "https://a.example.nhs.uk/"))
                .is(201);
        operator.reading(1)
                .put(path, Map.of("organisation", "Y58", "url", "https://b.example.nhs.uk/"))
                .is(200);
        Answer rotated = operator.once().post(path + "/rotation").is(201);
        operator.keyed("again-" + tail).post(path + "/rotation").is(201);
        operator.keyed("again-" + tail).post(path + "/rotation").is(201);

        List<Document> entries = entries("webhookEndpoints", id);
        assertThat(entries.stream().map(entry -> entry.getString("type")))
                .containsExactly(
                        "webhook-endpoint.added",
                        "webhook-endpoint.changed",
                        "webhook-endpoint.secret-rotated",
                        "webhook-endpoint.secret-rotated");
        assertThat(entries).allSatisfy(entry -> recorded(entry, entry.getString("type"), "Y58", id));
        assertThat(entries.toString()).doesNotContain(added.text("/secret")).doesNotContain(rotated.text("/secret"));
    }

    private List<Document> entries(String collection, String id) {
        return outbox(collection, id).stream()
                .filter(message -> message.getString("type").equals("audit.record"))
                .map(message -> message.get("payload", Document.class))
                .toList();
    }

    private static void recorded(Document entry, String type, String chain, String subject) {
        assertThat(entry.getString("type")).isEqualTo(type);
        assertThat(entry.getString("chain")).isEqualTo(chain);
        assertThat(entry.getString("actor")).isEqualTo(Cast.OPERATOR.sub());
        assertThat(entry.getList("subjects", String.class)).contains(subject);
        assertThat(entry.getString("contentSha256")).matches("[0-9a-f]{64}");
        assertThat(entry.getString("text")).isNotBlank();
    }
}
