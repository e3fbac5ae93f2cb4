package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationApiTest extends ServiceTest {

    @Test
    void showsOrganisationsToWhoeverIsLoggedIn() {
        assertThat(api.as(Cast.LINK_LEAD).get("/organisations/RVN").is(200).text("/kind"))
                .isEqualTo("nhs-trust");
        api.as(Cast.LEAD).get("/organisations/ZZ9").refuses(404, "not-found");
        api.as(Cast.LEAD).get("/organisations/not-a-code").refuses(404, "not-found");
        api.get("/organisations").refuses(401, "not-logged-in");
    }

    @Test
    void pagesThroughOrganisations() {
        Answer first = api.as(Cast.LEAD).get("/organisations?limit=3").is(200);
        Answer rest = api.as(Cast.LEAD)
                .get("/organisations?limit=200&cursor=" + first.text("/next"))
                .is(200);

        assertThat(first.texts("/items", "ods")).hasSize(3);
        assertThat(rest.texts("/items", "ods")).isNotEmpty().doesNotContainAnyElementsOf(first.texts("/items", "ods"));
        api.as(Cast.LEAD).get("/organisations?cursor=%00").refuses(400, "cursor-malformed");
    }

    @Test
    void letsOnlyAdministratorsPut() {
        api.as(Cast.LEAD)
                .put("/organisations/QNEW", Map.of("name", "New", "kind", "icb"))
                .refuses(403, "administrators-only");
        api.as(Cast.AWP_LEAD)
                .put("/organisations/RVN/teams/awp-new", Map.of("name", "N", "commissionedBy", List.of("QUY")))
                .refuses(403, "administrators-only");
        api.as(Cast.LEAD).put("/appointments/mine", Map.of("person", "x")).refuses(403, "administrators-only");
    }

    @Test
    void putsAgainWithoutChangeAndChangesOnlyWhatWasRead() {
        Api operator = api.as(Cast.OPERATOR);
        Map<String, String> first = Map.of("name", "Somerset ICB", "kind", "icb");
        Map<String, String> second = Map.of("name", "NHS Somerset ICB", "kind", "icb");

        assertThat(operator.put("/organisations/QSL", first).is(201).version()).isEqualTo(1);
        assertThat(operator.put("/organisations/QSL", first).is(200).version()).isEqualTo(1);
        operator.put("/organisations/QSL", second).refuses(428, "precondition-required");
        assertThat(operator.reading(1).put("/organisations/QSL", second).is(200).version())
                .isEqualTo(2);
        Answer stale = operator.reading(1).put("/organisations/QSL", first).refuses(409, "stale-version");
        assertThat(stale.number("/currentVersion")).isEqualTo(2);
        operator.having("If-Match", "seven").put("/organisations/QSL", first).refuses(400, "if-match-malformed");
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        Api operator = api.as(Cast.OPERATOR);
        operator.put("/organisations/QXX", Map.of("name", " "))
                .refuses(422, "invalid-fields")
                .naming("name")
                .naming("kind");
        operator.put("/organisations/QXX", Map.of("name", "Patient 943 476 5919", "kind", "icb"))
                .refuses(422, "patient-identifier")
                .naming("name");
        operator.put("/organisations/RVN/teams/awp-x", Map.of("name", "X", "commissionedBy", List.of()))
                .refuses(422, "invalid-fields")
                .naming("commissionedBy");
        operator.put("/organisations/QUY/teams/icb-team", Map.of("name", "X", "commissionedBy", List.of("QUY")))
                .refuses(404, "not-found");
        operator.put("/organisations/SECSTEP/teams/" + Cast.ROSE, Map.of("name", "X", "commissionedBy", List.of("QUY")))
                .refuses(409, "team-id-taken");
        operator.put("/organisations/QXX", "{\"name\":\"X\",\"kind\":\"hospital\"}")
                .is(400);
        operator.put("/organisations/QXX", "{\"name\":").is(400);
    }

    @Test
    void appointsPeopleToPostsThatTheirOrganisationHas() {
        Api operator = api.as(Cast.OPERATOR);
        Map<String, String> auditor = Map.of(
                "person", "bnssg-auditor",
                "personName", "Auditor",
                "post", "auditor",
                "organisation", "QUY",
                "from", "2024-01-01",
                "to", "2024-01-31");

        operator.put("/appointments/bnssg-auditor", auditor).is(201);
        operator.put("/appointments/bnssg-auditor", auditor).is(200);
        assertThat(outbox("appointments", "bnssg-auditor"))
                .as("who gained authority is audited, once")
                .hasSize(1);

        assertThat(api.as(Cast.LEAD)
                        .get("/appointments?organisation=QUY")
                        .is(200)
                        .texts("/items", "id"))
                .contains("bnssg-auditor", "bnssg-review-lead");
        api.as(Cast.BSW_LEAD).get("/appointments?organisation=QUY").refuses(404, "not-found");
        assertThat(api.as(Person.of("bnssg-auditor", "QUY")).get("/me").json().at("/appointments"))
                .as("an appointment that has ended")
                .isEmpty();
    }

    @Test
    void refusesAppointmentsThatDoNotAddUp() {
        Api operator = api.as(Cast.OPERATOR);
        operator.put("/appointments/x", Map.of())
                .refuses(422, "invalid-fields")
                .naming("person")
                .naming("personName")
                .naming("post")
                .naming("organisation")
                .naming("from");
        operator.put(
                        "/appointments/x",
                        Map.of(
                                "person", "x",
                                "personName", "X",
                                "post", "team-lead",
                                "organisation", "SECSTEP",
                                "team", Cast.ROSE,
                                "from", "2024-02-01",
                                "to", "2024-01-01"))
                .refuses(422, "invalid-fields")
                .naming("team")
                .naming("to");
    }

    @Test
    void saysWhoOneIs() {
        Answer me = api.as(Cast.ROSE_LEAD).get("/me").is(200);

        assertThat(me.text("/organisationName")).startsWith("Avon and Wiltshire");
        assertThat(me.text("/appointments/0/post")).isEqualTo("team-lead");
        assertThat(me.text("/appointments/0/team")).isEqualTo(Cast.ROSE);
    }

    @Test
    void servesPublishedFormsAndTheirSchema() {
        Answer form =
                api.as(Cast.ROSE_LEAD).get("/forms/maturity-index/versions/1").is(200);

        assertThat(form.json().at("/sections")).hasSize(14);
        assertThat(form.text("/scales/rating/3/label")).isEqualTo("Yes, working well");
        assertThat(form.text("/sections/0/parts/0/key")).isEqualTo("1.1");
        assertThat(form.text("/sections/0/parts/1/note")).startsWith("National guidance expects");
        assertThat(form.response().headers().firstValue("ETag").orElseThrow())
                .as("whoever has the bytes can check them")
                .contains(Sha256.of(form.response().body().getBytes(StandardCharsets.UTF_8))
                        .hex());
        assertThat(form.response().headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        api.as(Cast.ROSE_LEAD).get("/forms/maturity-index/versions/99").refuses(404, "not-found");
        api.get("/forms/maturity-index/versions/1").refuses(401, "not-logged-in");
        assertThat(api.as(Cast.ROSE_LEAD).get("/forms/schema").is(200).text("/$id"))
                .isEqualTo("urn:countersign:form");
    }
}
