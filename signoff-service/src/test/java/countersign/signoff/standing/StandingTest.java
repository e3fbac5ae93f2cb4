package countersign.signoff.standing;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the other services are told before they prepare or send a return, or open a plan. */
class StandingTest extends SignoffTest {

    @Test
    void ofARevisionThatNobodyHasSignedIsNothing() {
        var standing = standing(frozenReview());
        assertThat(standing.at("/sheet/state").asString()).isEqualTo("none");
        assertThat(standing.at("/sheet/outstanding").size()).isEqualTo(5);
        assertThat(standing.at("/board").isNull()).isTrue();
        stands(standing, "complete-sheet", false);
        stands(standing, "board-approval", false);
        stands(standing, "board-rejection", false);
        stands(standing, "open-decline", false);
    }

    @Test
    void namesWhoHasSignedAndWhoHasNot() {
        var review = frozenReview();
        sign(SRO, signatureTask(review, "icb-sro~QUY"), review);
        var standing = standing(review);
        assertThat(standing.at("/sheet/state").asString()).isEqualTo("open");
        assertThat(standing.at("/sheet/signed").toString()).isEqualTo("[\"icb-sro~QUY\"]");
        assertThat(standing.at("/sheet/outstanding").size()).isEqualTo(4);
        assertThat(standing.at("/sheet/contentSha256").asString()).isEqualTo(StubbedReviews.contentHash(review, 1));
        assertThat(standing.at("/contentSha256").asString()).isEqualTo(StubbedReviews.contentHash(review, 1));
        assertThat(lacks(standing, "complete-sheet"))
                .contains("Revision 1 is not signed by:")
                .contains("ICB Chief Medical Officer, BNSSG ICB")
                .doesNotContain("ICB Senior Responsible Owner");
    }

    @Test
    void ofASignedAndApprovedRevisionHasTheConditionsOfTheBoard() {
        var review = signedReview();
        stands(standing(review), "complete-sheet", true);
        stands(standing(review), "board-approval", false);
        as(BOARD_SECRETARY).post(API + "/tasks/" + forumTask(review, "icb-board") + "/decision", """
                {"outcome":"approved-with-conditions","meetingDate":"2025-01-16","conditions":[{"text":"Cost the gaps"}]}""");
        var standing = standing(review);
        assertThat(standing.at("/sheet/state").asString()).isEqualTo("complete");
        assertThat(standing.at("/sheet/faults").isEmpty()).isTrue();
        assertThat(standing.at("/board/outcome").asString()).isEqualTo("approved-with-conditions");
        assertThat(standing.at("/board/meetingDate").asString()).isEqualTo("2025-01-16");
        assertThat(standing.at("/board/conditions/0/text").asString()).isEqualTo("Cost the gaps");
        assertThat(standing.at("/board/decidedAt").asString()).isNotEmpty();
        stands(standing, "complete-sheet", true);
        stands(standing, "board-approval", true);
        stands(standing, "board-rejection", false);
    }

    @Test
    void ofADeclinedRevisionIsOpenToBeConsidered() {
        var review = frozenReview();
        as(CMO).post(
                        API + "/tasks/" + signatureTask(review, "icb-chief-medical-officer~QUY") + "/decline",
                        "{\"reasons\":\"Not yet\"}");
        var standing = standing(review);
        assertThat(standing.at("/sheet/state").asString()).isEqualTo("declined");
        stands(standing, "open-decline", true);
        stands(standing, "complete-sheet", false);
    }

    @Test
    void ofAnEarlierRevisionCountsForNothingOnceALaterOneHasCome() {
        var review = signedReview();
        REVIEWS.freeze(review, 2);
        hold(job("forum-decision", review, 2, Map.of("forumStage", "mh-odg")));
        assertThat(lacks(standing(review), "complete-sheet")).contains("revision 2 is");
    }

    @Test
    void ofARevisionThatIsNotFrozenDoesNotExist() {
        var service = as(TestTokens.token().sub("review-service").roles("service"));
        for (var path : new String[] {StubbedReviews.newReview() + "/revisions/1", frozenReview() + "/revisions/2"}) {
            problem(service.get(API + "/reviews/" + path + "/standing"), 404, "not-found");
        }
        problem(service.get(API + "/reviews/" + frozenReview() + "/revisions/0/standing"), 404, "not-found");
    }

    private String signedReview() {
        var review = frozenReview();
        signAll(review);
        return review;
    }

    private JsonNode standing(String review) {
        return as(TestTokens.token().sub("review-service").roles("service"))
                .get(API + "/reviews/" + review + "/revisions/1/standing")
                .json();
    }

    private static void stands(JsonNode standing, String requirement, boolean stands) {
        assertThat(told(standing, requirement).path("stands").asBoolean())
                .as(standing.toString())
                .isEqualTo(stands);
    }

    private static String lacks(JsonNode standing, String requirement) {
        return told(standing, requirement).path("lacks").toString();
    }

    private static JsonNode told(JsonNode standing, String requirement) {
        return standing.path("requirements")
                .valueStream()
                .filter(each -> each.path("requirement").asString().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}
