package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.people.Director;
import countersign.e2e.people.People;
import countersign.e2e.people.Secretary;
import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Decisions and signatures by the wrong person, over the wrong content, or twice: refused, and nothing is half done.
 */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadDecisionsJourney {
    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final SmallReview review = SmallReview.launched(people, "Review with wrong decisions");
    private final ReviewSeen seen = new ReviewSeen(review.id(), people);
    private JsonNode revision;

    @Test
    @Order(1)
    void onlyTheForumsOwnPeopleDecideAndOnlyOnce() {
        review.assessed();
        revision = review.handedOver();
        Secretary board = people.secretary("programme-board");
        String path = "/api/signoff/tasks/" + board.awaitsTheDecision(review.id()) + "/decision";
        Map<String, Object> decision = Secretary.decision("endorsed", "Endorsed.");

        people.secretary("hcig").post(path, decision).isProblem(403, "forbidden");
        people.person("bsw-sro").post(path, decision).isProblem(404, "not-found");
        assertThat(board.post(path, Secretary.decision("excellent", "")).status())
                .isIn(400, 422);
        assertThat(board.post(path, Secretary.decision("approved", "")).status())
                .isEqualTo(422);
        assertThat(board.send("POST", path, Map.of(), "{}").status()).isEqualTo(400);
        board.post(path, decision).expect(201);
        assertThat(board.post(path, decision).status()).isEqualTo(409);
        assertThat(seen.decisions()).hasSize(1);
    }

    @Test
    @Order(2)
    void onlyTheOfficeSignsFreshlyOverExactlyThisAndOnlyOnce() {
        review.endorsedBy(List.of("mh-odg", "hcig"));
        Director sro = people.director("bnssg-sro");
        String task = sro.awaitsTheSignature(review.id());
        Map<String, Object> signature = sro.what(task);

        Answer old = sro.signsWithAnOrdinaryLogin(task);
        old.expect(401);
        assertThat(old.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_user_authentication", "acr_values=\"sign\"");
        people.director("bnssg-cmo").signs(task, signature).isProblem(403, "forbidden");
        assertThat(people.director("awp-medical-director")
                        .signs(task, signature)
                        .status())
                .isIn(403, 404);
        Map<String, Object> other = new HashMap<>(signature);
        other.put("contentSha256", Sha256.of("something else"));
        assertThat(sro.signs(task, other).status()).isEqualTo(409);
        assertThat(seen.signed(1)).isZero();

        sro.signs(task, signature).expect(201);
        assertThat(sro.signs(task, signature).status()).isEqualTo(409);
        assertThat(seen.signed(1)).isEqualTo(1);
    }

    @Test
    @Order(3)
    void aRegionsAnswerMustNameTheContentItWasSent() {
        people.director("bnssg-cmo").signs(review.id());
        people.secretary("icb-board").decides(review.id(), "approved", "Approved.");
        String id = seen.awaitReturn("review-outcome").required("id").asString();

        assertThat(people.region().acknowledges(id, Sha256.of("another return")).status())
                .isEqualTo(409);
        assertThat(people.person("bnssg-sro")
                        .post(
                                "/api/review/returns/" + id + "/acceptance",
                                Map.of(
                                        "contentSha256",
                                        revision.required("contentSha256").asString()))
                        .status())
                .isEqualTo(403);
        people.region()
                .acknowledges(id, revision.required("contentSha256").asString())
                .ok();
    }
}
