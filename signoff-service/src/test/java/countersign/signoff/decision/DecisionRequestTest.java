package countersign.signoff.decision;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.signoff.testing.SignoffTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision may say, and how a wrong one is explained. */
class DecisionRequestTest extends SignoffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"outcome":"approved","meetingDate":"2024-10-31"}                          | 422 | invalid-decision   | outcome
            {"outcome":"noted","meetingDate":"2024-10-31"}                             | 422 | invalid-decision   | outcome
            {"meetingDate":"2024-10-31"}                                               | 422 | invalid-decision   | outcome
            {"outcome":"endorsed"}                                                     | 422 | invalid-decision   | meetingDate
            {"outcome":"endorsed","meetingDate":"2099-10-31"}                          | 422 | invalid-decision   | meetingDate
            {"outcome":"endorsed-with-feedback","meetingDate":"2024-10-31"}            | 422 | invalid-decision   | feedback
            {"outcome":"returned","meetingDate":"2024-10-31","reasons":"  "}           | 422 | invalid-decision   | reasons
            {"outcome":"escalated","meetingDate":"2024-10-31"}                         | 422 | invalid-decision   | reasons
            {"outcome":"deferred","meetingDate":"2024-10-31"}                          | 422 | invalid-decision   | nextMeetingDate
            {"outcome":"deferred","meetingDate":"2024-10-31","nextMeetingDate":"2024-11-30"} | 422 | invalid-decision | nextMeetingDate
            {"outcome":"endorsed","meetingDate":"2024-10-31","nextMeetingDate":"2099-01-01"} | 422 | invalid-decision | nextMeetingDate
            {"outcome":"endorsed","meetingDate":"2024-10-31","conditions":[{"text":"one"}]}     | 422 | invalid-decision   | conditions
            {"outcome":"returned","meetingDate":"2024-10-31","reasons":"ask 943 476 5919"} | 422 | patient-identifier | reasons
            {"outcome":"nonsense","meetingDate":"2024-10-31"}                          | 400 | malformed-request  | endorsed
            {"outcome":"endorsed","meetingDate":"31/10/2024"}                          | 400 | malformed-request  | meetingDate
            {"outcome":"endorsed","meeting":"2024-10-31"}                              | 400 | unknown-property   | meeting
            {"outcome":                                                                | 400 | malformed-json     | line 1
            """)
    void explainsADecisionThatItCannotTake(String body, int status, String slug, String mentions) {
        var task = forumTask(frozenReview(), "mh-odg");
        var answer = as(ODG_SECRETARY).post(decision(task), body);
        problem(answer, status, slug);
        assertThat(answer.body()).contains(mentions);
        assertThat(as(ODG_SECRETARY)
                        .get(API + "/tasks/" + task)
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("waiting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                            | conditions
            [{"owner":"Chief Finance Officer"}]                           | conditions[0].text
            [{"text":"Cost it"},{"text":"Show it","due":"2024-10-01"}]    | conditions[1].due
            [{"text":"Cost it","due":"9999-01-01"}]                       | conditions[0].due
            """)
    void saysWhatIsWrongWithWhichCondition(String conditions, String field) {
        var task = boardTask(frozenReview());
        var answer = as(BOARD_SECRETARY).post(decision(task), """
                {"outcome":"approved-with-conditions","meetingDate":"2024-12-12","conditions":%s}
                """.formatted(conditions));
        problem(answer, 422, "invalid-decision");
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    /** The Board is asked once everybody has signed. */
    private String boardTask(String review) {
        signAll(review);
        return forumTask(review, "icb-board");
    }

    @Test
    void keepsEachConditionWithWhoSeesToItAndByWhen() {
        var review = frozenReview();
        var task = boardTask(review);
        var answer = as(BOARD_SECRETARY).post(decision(task), """
                {"outcome":"approved-with-conditions","meetingDate":"2024-12-12","conditions":[
                  {"text":"Cost the gaps","owner":"Chief Finance Officer","due":"2025-03-31"},
                  {"text":"  "},
                  {"text":"Come back in public"}]}""");
        assertThat(answer.status()).isEqualTo(201);
        var conditions =
                as(SRO).get(API + "/reviews/" + review + "/decisions").json().at("/items/0/conditions");
        assertThat(conditions).hasSize(2);
        assertThat(conditions.at("/0/owner").asString()).isEqualTo("Chief Finance Officer");
        assertThat(conditions.at("/0/due").asString()).isEqualTo("2025-03-31");
        assertThat(conditions.at("/1/text").asString()).isEqualTo("Come back in public");
        assertThat(conditions.at("/1/due").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(audit(SRO, "QUY"))
                .contains("Condition: Cost the gaps (Chief Finance Officer), by 31 March 2025"));
    }

    @Test
    void needsAnIdempotencyKeyAndASmallBody() {
        var task = forumTask(frozenReview(), "mh-odg");
        problem(
                anyone().as(ODG_SECRETARY.token())
                        .post(decision(task), "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-10-31\"}"),
                400,
                "idempotency-key-required");
        problem(
                as(ODG_SECRETARY).post(decision(task), "{\"reasons\":\"" + "x".repeat(10_000_000) + "\"}"),
                413,
                "too-large");
        problem(
                anyone().post(decision(task), "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-10-31\"}"),
                401,
                "not-logged-in");
    }

    @Test
    void keepsScriptAsTheTextThatItIs() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        var text = "<script>alert('é')</script>";
        as(ODG_SECRETARY)
                .post(
                        decision(task),
                        "{\"outcome\":\"endorsed-with-feedback\",\"meetingDate\":\"2024-10-31\",\"feedback\":\"" + text
                                + "\"}");
        var decisions = as(SRO).get(API + "/reviews/" + review + "/decisions").json();
        assertThat(decisions.at("/items/0/feedback").asString()).isEqualTo(text);
    }
}
