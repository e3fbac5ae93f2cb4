package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.TestTokens;
import countersign.platform.testing.walls.Somebody;
import countersign.platform.testing.walls.Walls;
import countersign.platform.testing.walls.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation as everybody, against the policy in {@code walls.txt}. */
class WallsTest extends ServiceTest {

    private static final String API = "/api/actions/";

    @Test
    void everybodyGetsWhatThePolicySays() {
        var review = planned(draft("a", "RVN", TODAY), draft("b", "QUY", TODAY));
        monitor(review);
        var walls = new Walls(port, WallsTest.class, List.of(world(review)), Map.of());
        assertThatCode(() -> walls.hold(people())).doesNotThrowAnyException();
    }

    private static World world(String review) {
        return new World(
                "a plan",
                review,
                Map.of(
                        API + "plans/{id}",
                        review + "~plan",
                        API + "actions/{id}",
                        review + "~a",
                        API + "reviews/{reviewId}",
                        review,
                        API + "stuck-work/{id}",
                        "nothing-stuck"),
                Map.of(
                        API + "plans/{id}", "rev-aaaaaaaaaa~plan",
                        API + "actions/{id}", "rev-aaaaaaaaaa~a",
                        API + "reviews/{reviewId}", "rev-aaaaaaaaaa"));
    }

    private static List<Somebody> people() {
        return List.of(
                person("office", Person.PROGRAMME_OFFICE),
                person("lead", Person.REVIEW_LEAD),
                person("auditor", Person.AUDITOR),
                person("provider-lead", Person.AWP_LEAD),
                person("team-lead", Person.AWP_TEAM_LEAD),
                person("other-provider", Person.ST_MUNGOS_LEAD),
                person("other-icb", Person.BSW_OFFICE),
                person("region", Person.NHSE_REVIEWER),
                client("system", "system", "Y58"),
                client("service", "service", null),
                client("administrator", "administrator", null),
                Somebody.withoutToken("a plan"));
    }

    private static Somebody person(String name, Person person) {
        return Somebody.with(name, person.bearer(), "a plan");
    }

    private static Somebody client(String name, String role, @org.jspecify.annotations.Nullable String organisation) {
        var token = TestTokens.token().sub(name).roles(role);
        return Somebody.with(
                name,
                organisation == null
                        ? token.bearer()
                        : token.organisation(organisation).bearer(),
                "a plan");
    }
}
