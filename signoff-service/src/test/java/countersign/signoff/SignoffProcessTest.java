package countersign.signoff;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.DIRECTOR_OF_NURSING;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Processes;
import countersign.signoff.testing.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** This service's parts of the route, with the real workers on an embedded engine. */
class SignoffProcessTest extends ProcessTest {

    @Test
    void theForumDefersThenEndorses() {
        var review = frozenReview();
        var instance = start(Processes.FORUM_CONSIDERATION, review, "mh-odg");
        var next = LocalDate.now(ZoneOffset.UTC).plusDays(28).toString();
        var first = task(ODG_SECRETARY, review, Set.of());
        decide(ODG_SECRETARY, first, """
                {"outcome":"deferred","meetingDate":"2024-10-31","nextMeetingDate":"%s"}""".formatted(next));
        var second = task(ODG_SECRETARY, review, Set.of(first));
        assertThat(as(ODG_SECRETARY)
                        .get(API + "/tasks/" + second)
                        .json()
                        .at("/meetingDate")
                        .asString())
                .isEqualTo(next);
        decide(ODG_SECRETARY, second, "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-11-28\"}");
        awaitCompleted(instance, "forum-decided");
        assertThat(as(SRO).get(API + "/reviews/" + review + "/decisions")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theBoardApprovesWithConditions() {
        var review = frozenReview();
        everybodySigns(review);
        var instance = start(Processes.FORUM_CONSIDERATION, review, "icb-board");
        decide(BOARD_SECRETARY, task(BOARD_SECRETARY, review, Set.of()), """
                {"outcome":"approved-with-conditions","meetingDate":"2025-01-16","conditions":[{"text":"Cost the gaps","owner":"Chief Finance Officer","due":"2025-03-31"}]}""");
        awaitCompleted(instance, "forum-decided");
    }

    @Test
    void fiveDirectorsSign() {
        var review = frozenReview();
        everybodySigns(review);
        assertThat(sheetState(review)).isEqualTo("complete");
    }

    @Test
    void aDeclineIsAskedAgainAndThenTheRestSign() {
        var review = frozenReview();
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var declined = task(CMO, review, Set.of());
        var withdrawn = task(SRO, review, Set.of());
        assertThat(sign(MEDICAL_DIRECTOR, task(MEDICAL_DIRECTOR, review, Set.of()), review)
                        .status())
                .isEqualTo(201);
        as(CMO).post(API + "/tasks/" + declined + "/decline", "{\"reasons\":\"Not yet\"}");
        var consider = task(SRO, review, Set.of(withdrawn));
        decide(SRO, consider, "{\"outcome\":\"ask-again\"}");
        for (var director : List.of(SRO, CMO, new Person("another-cno", "QUY"), DIRECTOR_OF_NURSING)) {
            var again = task(director, review, Set.of(declined, withdrawn, consider));
            assertThat(sign(director, again, review).status()).isEqualTo(201);
        }
        awaitCompleted(instance, "signed");
        assertThat(sheetState(review)).isEqualTo("complete");
    }

    @Test
    void aDeclineLeadsToRework() {
        var review = frozenReview();
        var instance = start(Processes.DIRECTOR_SIGN_OFF, review, "none");
        var asked = task(SRO, review, Set.of());
        var declined = task(CMO, review, Set.of());
        as(CMO).post(API + "/tasks/" + declined + "/decline", "{\"reasons\":\"The gaps are wrong\"}");
        decide(SRO, task(SRO, review, Set.of(asked)), "{\"outcome\":\"rework\",\"reasons\":\"They are\"}");
        awaitCompleted(instance, "sign-off-rework");
    }
}
