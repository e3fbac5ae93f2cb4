package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person who keeps an action can do with it. */
class ActionApiTest extends ServiceTest {

    private static final String UPDATE = "{\"text\": \"Two of four posts filled\", \"status\": \"at-risk\"}";
    private static final String EVIDENCE = "{\"evidence\": \"Minutes of the programme board, 12 March\"}";

    @Test
    void theProviderLeadSaysHowItStands() {
        String review = planned(draft("a", "RVN", TODAY.plusDays(30)));

        Http.Answer made = as(Person.AWP_LEAD).post("/actions/" + review + "~a/updates", 1, UPDATE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.tag()).isEqualTo("\"2\"");
        assertThat(made.<Map<String, Object>>at("$"))
                .containsEntry("status", "at-risk")
                .containsEntry("text", "Two of four posts filled")
                .containsEntry("who", "AWP_LEAD")
                .containsEntry("organisation", "RVN")
                .containsKey("at");
        Http.Answer action = as(Person.PROGRAMME_OFFICE).get("/actions/" + review + "~a");
        assertThat(action.tag()).isEqualTo("\"2\"");
        assertThat(action.<String>at("$.status")).isEqualTo("at-risk");
        assertThat(action.<List<String>>at("$.updates[*].text")).containsExactly("Two of four posts filled");
        assertThat(action.<Object>at("$.closure")).isNull();
    }

    @Test
    void itIsClosedWithEvidence() {
        String review = planned(draft("a", "RVN", TODAY.plusDays(30)), draft("b", "RVN", TODAY));

        Http.Answer closed = as(Person.REVIEW_LEAD).post("/actions/" + review + "~a/closure", 1, EVIDENCE);

        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.<String>at("$.evidence")).isEqualTo("Minutes of the programme board, 12 March");
        Http.Answer action = as(Person.AWP_LEAD).get("/actions/" + review + "~a");
        assertThat(action.<String>at("$.status")).isEqualTo("closed");
        assertThat(action.<String>at("$.closure.who")).isEqualTo("REVIEW_LEAD");
        assertThat(action.<Boolean>at("$.mayUpdate")).isFalse();
    }

    @Test
    void whatWasClosedByMistakeIsReopenedWithAReason() {
        String review = planned(draft("a", "RVN", TODAY.plusDays(30)), draft("b", "RVN", TODAY));
        String path = "/actions/" + review + "~a";
        String reason = "{\"reason\": \"The wrong action was closed\"}";
        assertThat(as(Person.AWP_LEAD).post(path + "/reopening", 1, reason).problem())
                .isEqualTo("action-open");
        as(Person.AWP_LEAD).post(path + "/closure", 1, EVIDENCE);
        assertThat(as(Person.AWP_LEAD).get(path).<Boolean>at("$.mayReopen")).isTrue();
        assertThat(as(Person.AUDITOR).get(path).<Boolean>at("$.mayReopen")).isFalse();
        assertThat(as(Person.AWP_LEAD).post(path + "/reopening", 2, "{}").status())
                .isEqualTo(422);

        Http.Answer again = as(Person.AWP_LEAD).post(path + "/reopening", 2, "key-r", reason);

        assertThat(again.status()).isEqualTo(201);
        assertThat(as(Person.AWP_LEAD)
                        .post(path + "/reopening", 2, "key-r", reason)
                        .body())
                .as("sent twice")
                .isEqualTo(again.body());
        Http.Answer action = as(Person.REVIEW_LEAD).get(path);
        assertThat(action.<String>at("$.status")).isEqualTo("on-track");
        assertThat(action.<Object>at("$.closure")).isNull();
        assertThat(action.<String>at("$.reopenings[0].reason")).isEqualTo("The wrong action was closed");
        assertThat(action.<String>at("$.reopenings[0].undone.evidence"))
                .isEqualTo("Minutes of the programme board, 12 March");
        assertThat(as(Person.AWP_LEAD).post(path + "/closure", 3, EVIDENCE).status())
                .isEqualTo(201);
        assertThat(as(Person.AWP_LEAD)
                        .post(path + "/reopening", 2, "key-r", reason)
                        .problem())
                .as("sent once more, when it is closed again")
                .isEqualTo("undone-since");
    }

    @Test
    void aClosingThatWasUndoneSinceIsNotSaidToStand() {
        String path = "/actions/" + planned(draft("a", "RVN", TODAY)) + "~a";
        as(Person.AWP_LEAD).post(path + "/closure", 1, "key-c", EVIDENCE);
        as(Person.AWP_LEAD).post(path + "/reopening", 2, "{\"reason\": \"The wrong action was closed\"}");

        assertThat(as(Person.AWP_LEAD)
                        .post(path + "/closure", 1, "key-c", EVIDENCE)
                        .problem())
                .isEqualTo("undone-since");
        as(Person.AWP_LEAD).post(path + "/closure", 3, EVIDENCE);
        assertThat(as(Person.AWP_LEAD)
                        .post(path + "/closure", 1, "key-c", EVIDENCE)
                        .problem())
                .as("closed again, by another closing")
                .isEqualTo("undone-since");
    }

    @Test
    void whatIsTypedIsKeptAsTyped() {
        String review = planned(draft("a", "RVN", TODAY));
        String typed = "<script>alert('x')</script> & “quotes” 😀";

        as(Person.AWP_LEAD)
                .post(
                        "/actions/" + review + "~a/updates",
                        1,
                        "{\"text\": \"" + typed + "\", \"status\": \"on-track\"}");

        assertThat(as(Person.AWP_LEAD).get("/actions/" + review + "~a").<List<String>>at("$.updates[*].text"))
                .containsExactly(typed);
    }

    @Test
    void anOpenActionIsOverdueByItsDateWhateverWasSaid() {
        String review = planned(draft("late", "RVN", TODAY.minusDays(2)), draft("soon", "RVN", TODAY.plusDays(2)));
        as(Person.AWP_LEAD)
                .post("/actions/" + review + "~late/updates", 1, "{\"text\": \"Fine\", \"status\": \"on-track\"}");

        Http.Answer plan = as(Person.AUDITOR).get("/plans/" + review + "~plan");

        assertThat(plan.<List<String>>at("$.actions[*].status")).containsExactly("overdue", "on-track");
        assertThat(plan.<Integer>at("$.overdue")).isEqualTo(1);
        assertThat(plan.<String>at("$.nextDue")).isEqualTo(TODAY.minusDays(2).toString());
    }

    @Test
    void theListIsFilteredByStatusLeadAndDueDate() {
        String review = planned(
                draft("late", "RVN", TODAY.minusDays(2)),
                draft("risk", "RVN", TODAY.plusDays(5)),
                draft("fine", "QUY", TODAY.plusDays(6)),
                draft("done", "RVN", TODAY.minusDays(9)));
        as(Person.AWP_LEAD).post("/actions/" + review + "~risk/updates", 1, UPDATE);
        as(Person.AWP_LEAD).post("/actions/" + review + "~done/closure", 1, EVIDENCE);

        assertThat(listed(review, "")).containsExactly("done", "late", "risk", "fine");
        assertThat(listed(review, "&status=overdue")).containsExactly("late");
        assertThat(listed(review, "&status=at-risk")).containsExactly("risk");
        assertThat(listed(review, "&status=on-track")).containsExactly("fine");
        assertThat(listed(review, "&status=closed")).containsExactly("done");
        assertThat(listed(review, "&lead=QUY")).containsExactly("fine");
        assertThat(listed(review, "&lead=RVN&dueBefore=" + TODAY.plusDays(5))).containsExactly("done", "late");
        assertThat(listed(review, "&lead=RVN&dueBefore=" + TODAY.plusDays(6))).containsExactly("done", "late", "risk");
    }

    @Test
    void theListComesInPages() {
        String review = planned(
                draft("a", "RVN", TODAY.plusDays(1)), draft("b", "RVN", TODAY.plusDays(1)), draft("c", "RVN", TODAY));

        Http.Answer first = as(Person.AWP_LEAD).get("/actions?limit=2&review=" + review);
        Http.Answer second =
                as(Person.AWP_LEAD).get("/actions?limit=2&review=" + review + "&cursor=" + first.<String>at("$.next"));

        assertThat(first.<List<String>>at("$.items[*].draftId")).containsExactly("c", "a");
        assertThat(second.<List<String>>at("$.items[*].draftId")).containsExactly("b");
        assertThat(second.<Object>at("$.next")).isNull();
    }

    @Test
    void theSameRequestTwiceIsOneUpdateAndGetsOneAnswer() {
        String review = planned(draft("a", "RVN", TODAY));
        String path = "/actions/" + review + "~a/updates";

        Http.Answer first = as(Person.AWP_LEAD).post(path, 1, "key-1", UPDATE);
        Http.Answer again = as(Person.AWP_LEAD).post(path, 1, "key-1", UPDATE);
        Http.Answer other =
                as(Person.AWP_LEAD).post(path, 2, "key-1", "{\"text\": \"Another\", \"status\": \"on-track\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(as(Person.AWP_LEAD).get("/actions/" + review + "~a").<List<Object>>at("$.updates"))
                .hasSize(1);
    }

    @Test
    void aKeyIsTheCallersOwn() {
        String review = planned(draft("a", "RVN", TODAY));
        String path = "/actions/" + review + "~a/updates";

        as(Person.AWP_LEAD).post(path, 1, "key-1", UPDATE);
        Http.Answer another = as(Person.REVIEW_LEAD).post(path, 2, "key-1", UPDATE);

        assertThat(another.status()).isEqualTo(201);
        assertThat(as(Person.AWP_LEAD).get("/actions/" + review + "~a").<List<Object>>at("$.updates"))
                .hasSize(2);
    }

    @Test
    void theSameClosureTwiceIsOneClosure() {
        String review = planned(draft("a", "RVN", TODAY));
        String path = "/actions/" + review + "~a/closure";

        Http.Answer first = as(Person.AWP_LEAD).post(path, 1, "key-1", EVIDENCE);
        Http.Answer again = as(Person.AWP_LEAD).post(path, 1, "key-1", EVIDENCE);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private List<String> listed(String review, String filter) {
        return as(Person.PROGRAMME_OFFICE)
                .get("/actions?review=" + review + filter)
                .at("$.items[*].draftId");
    }
}
