package countersign.signoff.appointment;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestTokens;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.Operations;
import countersign.signoff.testing.SignoffTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest extends SignoffTest {

    @Test
    void tellsThePostsOfTheCaller() {
        var me = as(ODG_SECRETARY).get(API + "/me").json();
        assertThat(me.at("/organisation").asString()).isEqualTo("QUY");
        assertThat(me.at("/appointments/0/forum").asString()).isEqualTo("quy-mh-odg");
        assertThat(me.at("/appointments/0/role").asString()).isEqualTo("secretary");
        assertThat(me.at("/appointments/0/stage").asString()).isEqualTo("mh-odg");
        assertThat(as(SRO).get(API + "/me").json().at("/appointments/0/office").asString())
                .isEqualTo("icb-sro");
    }

    @Test
    void isMadeByAdministratorsAndMayBeChanged() {
        var body = """
                {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-01",
                 "post":{"office":"icb-sro","organisation":"QUY"}}""";
        problem(as(SRO).put(API + "/appointments/new-one", body), 403, "forbidden");
        assertThat(administrator().put(API + "/appointments/new-one", body).status())
                .isEqualTo(201);
        assertThat(administrator().put(API + "/appointments/new-one", body).status())
                .isEqualTo(200);
        var shorter = body.replace("\"from\"", "\"to\":\"2024-12-31\",\"from\"");
        problem(administrator().put(API + "/appointments/new-one", shorter), 428, "precondition-required");
        problem(
                administrator().with("If-Match", "\"7\"").put(API + "/appointments/new-one", shorter),
                409,
                "stale-version");
        var read = administrator().get(API + "/appointments/new-one").header("ETag");
        var changed = administrator().with("If-Match", read).put(API + "/appointments/new-one", shorter);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        problem(as(SRO).get(API + "/appointments/new-one"), 404, "not-found");
    }

    @Test
    void isToldToTheAuditChainOfWhoseAuthorityItIs() {
        await().untilAsserted(() -> assertThat(audit(SRO, "QUY"))
                .contains("\"appointment.set\"", "\"secretary of quy-mh-odg\"", "\"forum.set\"")
                .doesNotContain("trust-medical-director~RVN\",\"2024-01-01"));
        await().untilAsserted(() -> assertThat(audit(MEDICAL_DIRECTOR, "RVN")).contains("trust-medical-director~RVN"));
    }

    /** What is decided is recorded by its own use case; whatever else changes something is set up by administrators. */
    @Test
    void whatAdministratorsSetUpIsKnownToBeRecorded() {
        var decided = Set.of("signature", "decline", "decision", "meeting", "entries", "retry");
        assertThat(Operations.of(port()).all().stream()
                        .filter(Operation::changes)
                        .map(Operation::name)
                        .filter(name -> !name.equals("PUT " + API + "/bundles/{returnId}"))
                        .filter(name -> !decided.contains(name.substring(name.lastIndexOf('/') + 1))))
                .as("a new one is recorded, and tried by isToldToTheAuditChainOfWhoseAuthorityItIs")
                .containsExactlyInAnyOrder("PUT " + API + "/forums/{id}", "PUT " + API + "/appointments/{id}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                                                                | 422 | invalid-appointment
            {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-01"}                                                          | 422 | invalid-appointment
            {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-01","post":{"office":"icb-sro","organisation":"QOX"}}         | 422 | invalid-appointment
            {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-01","post":{"forum":"nowhere","role":"chair"}}                | 422 | invalid-appointment
            {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-02","to":"2024-01-01","post":{"office":"icb-sro","organisation":"QUY"}} | 422 | invalid-appointment
            {"person":"p","personName":"P","organisation":"QUY","from":"2024-01-01","post":{"office":"king","organisation":"QUY"}}            | 400 | malformed-request
            {"person":"p","personName":"P","organisation":"not ods","from":"2024-01-01"}                                                      | 400 | malformed-request
            """)
    void explainsAnAppointmentThatItCannotTake(String body, int status, String slug) {
        problem(administrator().put(API + "/appointments/bad", body), status, slug);
    }

    @Test
    void forumsAreSetUpByAdministratorsAndSeenByTheirIcb() {
        var forum = "{\"icb\":\"QUY\",\"stage\":\"hcig\",\"name\":\"HCIG\"}";
        problem(as(SRO).put(API + "/forums/quy-hcig", forum), 403, "forbidden");
        assertThat(administrator().put(API + "/forums/quy-hcig", forum).status())
                .isIn(200, 201);
        problem(administrator().put(API + "/forums/quy-hcig", "{\"icb\":\"QUY\"}"), 422, "invalid-forum");
        problem(administrator().put(API + "/forums/NOT", forum), 422, "invalid-forum");
        problem(
                administrator().put(API + "/forums/quy-hcig", "{\"icb\":\"QUY\",\"stage\":\"parliament\"}"),
                400,
                "malformed-request");
        assertThat(as(SRO).get(API + "/forums?icb=QUY").body()).contains("\"quy-hcig\"", "\"quy-mh-odg\"");
        problem(as(BSW_SRO).get(API + "/forums?icb=QUY"), 404, "not-found");
    }

    private HttpEdge administrator() {
        return as(TestTokens.token().sub("operator").roles("administrator"));
    }
}
