package countersign.signoff.signing;

import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import countersign.platform.stuck.StoppedException;
import countersign.signoff.testing.SignoffTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclineTest extends SignoffTest {

    private static final String REASONS = "{\"reasons\":\"The gaps are not costed\"}";

    @Test
    void isRecordedAndWithdrawsTheOthers() {
        var review = frozenReview();
        var mine = signatureTask(review, "icb-sro~QUY");
        var other = signatureTask(review, "icb-chief-medical-officer~QUY");
        assertThat(as(SRO).post(API + "/tasks/" + mine + "/decline", REASONS).status())
                .isEqualTo(201);
        assertThat(completionOf(mine)).isEqualTo(Map.of("declined", true));
        await().untilAsserted(() -> assertThat(state(other)).isEqualTo("withdrawn"));
        assertThat(state(mine)).isEqualTo("declined");
        problem(sign(CMO, other, review), 409, "task-closed");
        var sheet = as(SRO).get(API + "/reviews/" + review + "/sheets").json().at("/items/0");
        assertThat(sheet.at("/state").asString()).isEqualTo("declined");
        assertThat(sheet.at("/slots/0/reasons").asString()).isEqualTo("The gaps are not costed");
        var consider = hold(job("decline-consideration", review, 1, Map.of()));
        assertThat(as(SRO).get(API + "/tasks/" + consider)
                        .json()
                        .at("/declines/0/reasons")
                        .asString())
                .isEqualTo("The gaps are not costed");
    }

    @Test
    void isAskedAgainForWhatIsOutstanding() {
        var review = frozenReview();
        assertThat(sign(CMO, signatureTask(review, "icb-chief-medical-officer~QUY"), review)
                        .status())
                .isEqualTo(201);
        var mine = signatureTask(review, "icb-sro~QUY");
        as(SRO).post(API + "/tasks/" + mine + "/decline", REASONS);
        assertThatThrownBy(() -> openSheet(review))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("nobody has decided to ask again");
        var consider = hold(job("decline-consideration", review, 1, Map.of()));
        assertThat(as(SRO).post(API + "/tasks/" + consider + "/decision", "{\"outcome\":\"ask-again\"}")
                        .status())
                .isEqualTo(201);
        var again = openSheet(review);
        assertThat(again.get("outstandingSlots"))
                .isEqualTo(List.of(
                        "icb-sro~QUY",
                        "icb-chief-nursing-officer~QUY",
                        "trust-medical-director~RVN",
                        "trust-director-of-nursing~RVN"));
        var sheet = as(SRO).get(API + "/reviews/" + review + "/sheets").json().at("/items/0");
        assertThat(sheet.at("/state").asString()).isEqualTo("open");
        assertThat(sheet.at("/slots/1/state").asString()).isEqualTo("signed");
    }

    @Test
    void needsReasonsAndTheOffice() {
        var review = frozenReview();
        var mine = signatureTask(review, "icb-sro~QUY");
        problem(as(SRO).post(API + "/tasks/" + mine + "/decline", "{\"reasons\":\" \"}"), 422, "reasons-required");
        problem(
                as(SRO).post(API + "/tasks/" + mine + "/decline", "{\"reasons\":\"9434765919\"}"),
                422,
                "patient-identifier");
        problem(as(CMO).post(API + "/tasks/" + mine + "/decline", REASONS), 403, "forbidden");
        assertThat(state(mine)).isEqualTo("waiting");
    }

    @Test
    void aRepeatedDeclineIsTheSameDecline() {
        var mine = signatureTask(frozenReview(), "icb-sro~QUY");
        var sro = as(SRO);
        var first = sro.post(API + "/tasks/" + mine + "/decline", REASONS);
        assertThat(sro.post(API + "/tasks/" + mine + "/decline", REASONS).body())
                .isEqualTo(first.body());
        problem(
                sro.post(API + "/tasks/" + mine + "/decline", "{\"reasons\":\"other\"}"),
                422,
                "idempotency-key-reused");
    }

    private String state(String task) {
        return as(SRO).get(API + "/tasks/" + task).json().at("/state").asString();
    }
}
