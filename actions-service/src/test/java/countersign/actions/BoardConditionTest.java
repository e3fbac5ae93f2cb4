package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Board made a condition of its approval is in the plan, with an owner and a day, or visibly without. */
class BoardConditionTest extends ServiceTest {

    private static final String ASSIGNMENT = "{\"owner\": \"Chief Finance Officer\", \"due\": \"%s\"}";

    private String review(String conditions) {
        String review = approved(draft("a", "RVN", TODAY.plusDays(30)));
        approvedUnder(review, 1, conditions);
        open(review, 1);
        return review;
    }

    @Test
    void conditionsBecomeActionsOfTheIcbWithTheirOwnersAndDays() {
        String review = review("""
                [{"text": "Cost the gaps", "owner": "Chief Finance Officer", "due": "%s"}]""".formatted(TODAY.plusDays(5)));

        Http.Answer action = as(Person.PROGRAMME_OFFICE).get("/actions/" + review + "~board-1-1");
        assertThat(action.<Map<String, Object>>at("$"))
                .containsEntry("title", "Cost the gaps")
                .containsEntry("lead", "QUY")
                .containsEntry("owner", "Chief Finance Officer")
                .containsEntry("due", TODAY.plusDays(5).toString())
                .containsEntry("status", "on-track")
                .containsEntry("boardCondition", true)
                .containsEntry("mayAssign", false)
                .containsEntry("domain", null);
        Http.Answer plan = as(Person.AUDITOR).get("/plans/" + review + "~plan");
        assertThat(plan.<Integer>at("$.actionsInAll")).isEqualTo(2);
        assertThat(plan.<List<Boolean>>at("$.actions[*].boardCondition")).containsExactly(true, false);
    }

    @Test
    void oneThatTheBoardLeftOpenComesFirstAndIsNotOnTrack() {
        String review = review("[{\"text\": \"Come back in public\"}]");

        Http.Answer plan = as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan");
        assertThat(plan.<List<String>>at("$.actions[*].status")).containsExactly("unassigned", "on-track");
        assertThat(plan.<Boolean>at("$.actions[0].mayAssign")).isTrue();
        assertThat(plan.<String>at("$.nextDue")).isEqualTo(TODAY.plusDays(30).toString());
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .get("/actions?status=unassigned&review=" + review)
                        .<List<String>>at("$.items[*].draftId"))
                .containsExactly("board-1-1");
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .get("/actions?status=overdue&review=" + review)
                        .<List<String>>at("$.items[*].draftId"))
                .isEmpty();
    }

    @Test
    void itIsGivenItsOwnerAndDayOnce() {
        String review = review("[{\"text\": \"Come back in public\"}]");
        String path = "/actions/" + review + "~board-1-1/assignment";

        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path, 1, "{\"owner\": \"  \"}")
                        .status())
                .isEqualTo(422);
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path, 1, ASSIGNMENT.formatted(TODAY.minusDays(1)))
                        .status())
                .isEqualTo(422);
        Http.Answer assigned = as(Person.PROGRAMME_OFFICE).post(path, 1, ASSIGNMENT.formatted(TODAY.plusDays(2)));

        assertThat(assigned.status()).isEqualTo(201);
        Http.Answer action = as(Person.AUDITOR).get("/actions/" + review + "~board-1-1");
        assertThat(action.<String>at("$.status")).isEqualTo("on-track");
        assertThat(action.<String>at("$.owner")).isEqualTo("Chief Finance Officer");
        await().untilAsserted(() -> assertThat(
                        as(Person.AUDITOR).get("/plans/" + review + "~plan").<String>at("$.nextDue"))
                .isEqualTo(TODAY.plusDays(2).toString()));
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path, 2, ASSIGNMENT.formatted(TODAY.plusDays(9)))
                        .status())
                .isEqualTo(409);
        assertThat(as(Person.AWP_LEAD)
                        .post("/actions/" + review + "~a/assignment", 1, ASSIGNMENT.formatted(TODAY.plusDays(9)))
                        .status())
                .isEqualTo(409);
    }

    /** Nobody could be asked later who has seen to it. */
    @Test
    void itIsNotClosedBeforeItHasAnOwnerAndADay() {
        String review = review("[{\"text\": \"Come back in public\"}]");
        String path = "/actions/" + review + "~board-1-1/";
        String evidence = "{\"evidence\": \"Minutes of March\"}";

        Http.Answer refused = as(Person.PROGRAMME_OFFICE).post(path + "closure", 1, evidence);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.type")).endsWith("action-unassigned");
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(
                                path + "assignment",
                                1,
                                "{\"owner\": \"%s\", \"due\": \"%s\"}".formatted("x".repeat(301), TODAY))
                        .status())
                .isEqualTo(422);
        as(Person.PROGRAMME_OFFICE).post(path + "assignment", 1, ASSIGNMENT.formatted(TODAY.plusDays(2)));
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path + "closure", 2, evidence)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatTheBoardHasSetStays() {
        String review = review("[{\"text\": \"Cost it\", \"due\": \"" + TODAY.plusDays(5) + "\"}]");
        String path = "/actions/" + review + "~board-1-1/assignment";

        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path, 1, ASSIGNMENT.formatted(TODAY.plusDays(40)))
                        .status())
                .isEqualTo(422);
        assertThat(as(Person.PROGRAMME_OFFICE)
                        .post(path, 1, "{\"owner\": \"Chief Finance Officer\"}")
                        .status())
                .isEqualTo(201);

        Http.Answer action = as(Person.AUDITOR).get("/actions/" + review + "~board-1-1");
        assertThat(action.<String>at("$.due")).isEqualTo(TODAY.plusDays(5).toString());
        assertThat(action.<String>at("$.owner")).isEqualTo("Chief Finance Officer");
    }

    @Test
    void noPlanOpensWhileTheBoardsConditionsCannotBeRead() {
        String review = approved(draft("a", "RVN", TODAY.plusDays(30)));
        OTHERS.stubFor(WireMock.get(WireMock.urlPathMatching("/api/signoff/reviews/" + review + "/.*"))
                .willReturn(WireMock.serviceUnavailable()));

        assertThatThrownBy(() -> open(review, 1));

        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan").status())
                .isEqualTo(404);
    }
}
