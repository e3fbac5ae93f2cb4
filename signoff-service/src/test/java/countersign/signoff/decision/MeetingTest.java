package countersign.signoff.decision;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.ODG_MEMBER;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.signoff.testing.SignoffTest;
import org.junit.jupiter.api.Test;

class MeetingTest extends SignoffTest {

    @Test
    void movesAndTellsWhichMilestonesItPasses() {
        var review = frozenReview();
        REVIEWS.show(
                review,
                "[{\"id\":\"a\",\"title\":\"End of December\",\"date\":\"2098-12-31\",\"national\":true},"
                        + "{\"id\":\"b\",\"title\":\"Later\",\"date\":\"2099-12-31\",\"national\":true}]");
        var path = API + "/tasks/" + forumTask(review, "mh-odg") + "/meeting";
        var moved = as(ODG_SECRETARY).with("If-Match", "\"1\"").put(path, "{\"date\":\"2099-02-20\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(moved.json().at("/clashes").size()).isEqualTo(1);
        assertThat(moved.json().at("/clashes/0/title").asString()).isEqualTo("End of December");
        var stale = as(ODG_SECRETARY).with("If-Match", "\"1\"").put(path, "{\"date\":\"2099-02-21\"}");
        problem(stale, 409, "stale-version");
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void isMovedByTheForumsOwnSecretaryToADayThatIsNotOver() {
        var path = API + "/tasks/" + forumTask(frozenReview(), "mh-odg") + "/meeting";
        var date = "{\"date\":\"2099-02-20\"}";
        problem(as(ODG_SECRETARY).put(path, date), 428, "precondition-required");
        problem(as(ODG_MEMBER).with("If-Match", "\"1\"").put(path, date), 403, "forbidden");
        problem(as(BSW_SRO).with("If-Match", "\"1\"").put(path, date), 404, "not-found");
        problem(
                as(ODG_SECRETARY).with("If-Match", "\"1\"").put(path, "{\"date\":\"2020-02-20\"}"),
                422,
                "invalid-meeting");
        problem(as(ODG_SECRETARY).with("If-Match", "\"1\"").put(path, "{}"), 422, "invalid-meeting");
    }
}
