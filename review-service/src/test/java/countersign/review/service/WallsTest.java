package countersign.review.service;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.identity.OdsCode;
import countersign.platform.testing.walls.Somebody;
import countersign.platform.testing.walls.Walls;
import countersign.platform.testing.walls.World;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation as everybody, against the policy in {@code walls.txt}. */
class WallsTest extends ReturnTest {

    private static final String API = "/api/review/";
    private static final Person OUTSIDER = Person.of("st-mungos-provider-lead", "STMUNGO");
    private static final Person NATIONAL = Person.of("nhse-national-lead", "X24");
    private static final Person CLERK = Person.of("nhse-south-west-clerk", "Y58");
    private static final Person OTHER_CLERK = Person.of("nhse-midlands-clerk", "Y60");
    private static final Person ENGINE = new Person("engine-incidents", "engine-incidents", null, "engine");

    @Autowired
    Deliveries deliveries;

    @Test
    void everybodyGetsWhatThePolicySays() {
        appoint(OUTSIDER, "vcse", "provider-lead");
        appoint(NATIONAL, "nhse-national", "national-lead");
        endpointOfAnotherRegion();
        var before = world("before");
        anOutcomeReturnIsPrepared();
        dispatch();
        var after = world("after");
        var walls = new Walls(port, WallsTest.class, List.of(before, after), given());
        assertThatCode(() -> walls.hold(people())).doesNotThrowAnyException();
    }

    private void appoint(Person person, String kind, String post) {
        var organisation = String.valueOf(person.organisation());
        api.as(Cast.OPERATOR)
                .put("/organisations/" + organisation, Map.of("name", "Organisation " + organisation, "kind", kind))
                .status();
        var appointment = Map.of(
                "person",
                person.sub(),
                "personName",
                person.name(),
                "post",
                post,
                "organisation",
                organisation,
                "from",
                "2024-01-01");
        api.as(Cast.OPERATOR).put("/appointments/" + person.sub(), appointment).isSuccess();
    }

    private void endpointOfAnotherRegion() {
        api.as(Cast.OPERATOR)
                .put("/organisations/Y60", Map.of("name", "NHS England Midlands", "kind", "nhse-region"))
                .isSuccess();
        api.as(Cast.OPERATOR)
                .put(
                        "/webhook-endpoints/walls-endpoint",
                        Map.of("organisation", "Y60", "url", "https://walls.example/returns"))
                .isSuccess();
    }

    private World world(String name) {
        var there = new HashMap<String, String>();
        there.put(API + "reviews/{id}", review);
        there.put(API + "reviews/{id}/revisions/{number}", "1");
        there.put(API + "reviews/{id}/thematic-review/findings/{domain}", "11");
        there.put(API + "reviews/{id}/thematic-review/actions/{draftId}", "dna-review");
        there.put(API + "responses/{id}", review + "~" + Cast.ROSE);
        there.put(API + "responses/{id}/answers/{key}", "1.1");
        there.put(API + "responses/{id}/sections/{section}", "1");
        there.put(API + "returns/{id}", id);
        there.put(API + "returns/{id}/evidence/{name}", "content.json");
        there.put(API + "organisations/{ods}", "RVN");
        there.put(API + "organisations/{ods}/teams/{teamId}", Cast.ROSE);
        there.put(API + "appointments/{id}", "walls-appointment");
        there.put(API + "forms/{id}", "maturity-index");
        there.put(API + "forms/{id}/versions/{version}", "1");
        there.put(API + "reviews/{id}/revisions/{number}/responses/{response}", review + "~RVN~policy");
        there.put(API + "webhook-endpoints/{id}", "walls-endpoint");
        there.put(API + "webhook-deliveries/{id}", delivery());
        there.put(API + "incidents/{id}", "1");
        return new World(name, review, there, nowhere());
    }

    /** About the review, to its region; never sent, for its endpoint is none. */
    private String delivery() {
        var message = "walls-" + review;
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        deliveries.add(Delivery.of(
                message, "walls-nowhere", new OdsCode("QUY"), new OdsCode("Y58"), review, body, Instant.now()));
        return message;
    }

    private static Map<String, String> nowhere() {
        return Map.of(
                API + "webhook-endpoints/{id}", "nowhere",
                API + "webhook-deliveries/{id}", "walls-rev-aaaaaaaaaa",
                API + "reviews/{id}", "rev-aaaaaaaaaa",
                API + "responses/{id}", "rev-aaaaaaaaaa~" + Cast.ROSE,
                API + "returns/{id}", "ret-aaaaaaaaaaaaaaaa");
    }

    private static Map<String, String> given() {
        var hash = "{\"contentSha256\":\"" + "0".repeat(64) + "\"}";
        return Map.ofEntries(
                entry("GET " + API + "appointments", "?organisation=QUY"),
                entry("GET " + API + "webhook-deliveries", "?subject={mark}"),
                entry("GET " + API + "engine/reviews", "?id={mark}"),
                entry("POST " + API + "engine/records", "{\"partition\":1,\"waiting\":3,\"records\":[]}"),
                entry("PUT " + API + "appointments/{id}", "{\"person\":\"somebody\",\"organisation\":\"QUY\"}"),
                entry("POST " + API + "reviews", "{\"title\":\"A review\",\"icb\":\"QUY\"}"),
                entry("POST " + API + "returns/{id}/acknowledgement", hash),
                entry("POST " + API + "returns/{id}/acceptance", hash),
                entry("POST " + API + "returns/{id}/query", hash));
    }

    private static List<Somebody> people() {
        return List.of(
                before("lead", Cast.LEAD),
                before("office", Cast.OFFICE),
                before("colleague", Cast.SRO),
                before("provider-lead", Cast.AWP_LEAD),
                before("team-lead", Cast.ROSE_LEAD),
                before("other-team-lead", Cast.NORTH_LEAD),
                before("other-provider", Cast.SECSTEP_LEAD),
                before("outsider", OUTSIDER),
                before("other-icb", Cast.BSW_LEAD),
                before("region-before", Cast.REVIEWER),
                before("region-clerk-before", CLERK),
                before("region-system-before", SYSTEM),
                before("national-before", NATIONAL),
                after("region-after", Cast.REVIEWER),
                after("region-clerk-after", CLERK),
                after("region-system-after", SYSTEM),
                after("national-after", NATIONAL),
                after("other-region", OTHER_REGION),
                after("other-region-clerk", OTHER_CLERK),
                before("engine", ENGINE),
                before("service", Cast.SERVICE),
                before("administrator", Cast.OPERATOR),
                Somebody.withoutToken("before"));
    }

    private static Somebody before(String name, Person person) {
        return Somebody.with(name, person.bearer(), "before");
    }

    private static Somebody after(String name, Person person) {
        return Somebody.with(name, person.bearer(), "after");
    }
}
