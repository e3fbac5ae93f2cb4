package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;
import countersign.platform.testing.walls.Somebody;
import countersign.platform.testing.walls.Walls;
import countersign.platform.testing.walls.World;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation as everybody, against the policy in {@code walls.txt}. */
class WallsTest extends SignoffTest {

    private static final String SIGNATURE = "a signature";
    private static final String DECISION = "a decision";

    @Test
    void everybodyGetsWhatThePolicySays() {
        var review = frozenReview();
        var signed = signatureTask(review, "icb-chief-medical-officer~QUY");
        assertThat(sign(Person.CMO, signed, review).status()).isEqualTo(201);
        var worlds = List.of(
                world(SIGNATURE, review, signatureTask(review, "icb-sro~QUY")),
                world(DECISION, review, forumTask(review, "mh-odg")));
        var walls = new Walls(port(), WallsTest.class, worlds, given());
        assertThatCode(() -> walls.hold(people())).doesNotThrowAnyException();
    }

    private static World world(String name, String review, String task) {
        return new World(
                name,
                review,
                Map.of(
                        API + "/tasks/{id}",
                        task,
                        API + "/reviews/{review}",
                        review,
                        API + "/reviews/{review}/revisions/{number}",
                        "1",
                        API + "/signatures/{id}",
                        review + "~1~icb-chief-medical-officer~QUY",
                        API + "/audit/{icb}",
                        "QUY",
                        API + "/forums/{id}",
                        "walls-forum",
                        API + "/appointments/{id}",
                        Person.SRO.sub(),
                        API + "/bundles/{returnId}",
                        "ret-aaaaaaaaaaaaaaaa",
                        API + "/bundles/{returnId}/files/{name}",
                        "jwks.json",
                        API + "/stuck-work/{id}",
                        "nothing-stuck"),
                Map.of(
                        API + "/tasks/{id}", "1",
                        API + "/reviews/{review}", "rev-aaaaaaaaaa",
                        API + "/reviews/{review}/revisions/{number}", "999999",
                        API + "/signatures/{id}", "rev-aaaaaaaaaa~1~icb-chief-medical-officer~QUY",
                        API + "/audit/{icb}", "ZZZ",
                        API + "/appointments/{id}", "nobody"));
    }

    /** What the rules refuse, so that no place is signed and nothing is decided. */
    private static Map<String, String> given() {
        return Map.of(
                "GET " + API + "/forums", "?icb=QUY",
                "POST " + API + "/tasks/{id}/decision", "{\"outcome\":\"endorsed\"}",
                "POST " + API + "/tasks/{id}/decline", "{\"reasons\":\"\"}",
                "POST " + API + "/tasks/{id}/signature", "{}",
                "PUT " + API + "/tasks/{id}/meeting", "{\"date\":\"2099-02-01\"}",
                "POST " + API + "/audit/entries", "{}",
                "PUT " + API + "/bundles/{returnId}", "{}");
    }

    private static List<Somebody> people() {
        return List.of(
                person("sro", Person.SRO, SIGNATURE),
                person("other-director", Person.CMO, SIGNATURE),
                person("trust-director", Person.MEDICAL_DIRECTOR, SIGNATURE),
                person("secretary", Person.ODG_SECRETARY, DECISION),
                person("member", Person.ODG_MEMBER, DECISION),
                person("at-decision", Person.BOARD_SECRETARY, DECISION),
                person("other-secretary", Person.BOARD_SECRETARY, SIGNATURE),
                person("review-lead", Person.REVIEW_LEAD, SIGNATURE),
                person("provider", new Person("second-step-provider-lead", "SECSTEP"), SIGNATURE),
                person("other-icb", Person.BSW_SRO, SIGNATURE),
                person("region", new Person("nhse-south-west-reviewer", "Y58"), SIGNATURE),
                client(
                        "system",
                        TestTokens.token().sub("y58-system").organisation("Y58").roles("system")),
                client("service", TestTokens.token().sub("review-service").roles("service")),
                client("administrator", TestTokens.token().sub("operator").roles("administrator")),
                Somebody.withoutToken(SIGNATURE));
    }

    private static Somebody person(String name, Person person, String world) {
        return Somebody.with(name, person.signing().bearer(), world);
    }

    private static Somebody client(String name, TestToken token) {
        return Somebody.with(name, token.bearer(), SIGNATURE);
    }
}
