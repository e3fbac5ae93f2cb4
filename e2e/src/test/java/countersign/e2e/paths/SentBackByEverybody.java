package countersign.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import java.util.List;
import java.util.Map;

/**
 * Each group sends a revision back in its turn, then a director declines to sign one, and the Board rejects what is
 * left for good.
 */
final class SentBackByEverybody implements Walk.Way {
    private static final List<String> GROUPS = List.of("programme-board", "executive-team", "mh-odg", "hcig");

    @Override
    public String walked(People people, String title) {
        SmallReview review =
                SmallReview.launched(people, title, Map.of("executiveTeamStage", true, "forums", List.of()));
        review.assessed().handedOver();
        for (int group = 0; group < GROUPS.size(); group++) {
            review.endorsedBy(GROUPS.subList(0, group));
            people.secretary(GROUPS.get(group)).decides(review.id(), "returned", "Say more about families.");
            assertThat(review.handedOverAgain().required("revision").asInt()).isEqualTo(group + 2);
        }
        aDirectorDeclines(people, review);
        theBoardRejects(people, review);
        return review.id();
    }

    private static void aDirectorDeclines(People people, SmallReview review) {
        review.endorsedBy(GROUPS);
        people.director("bnssg-sro").signs(review.id());
        people.director("bnssg-cmo").declines(review.id(), "The staffing figures are not right.");
        people.director("bnssg-sro").considersTheDecline(review.id(), "rework", "The figures are put right first.");
        review.handedOverAgain();

        assertThat(new ReviewSeen(review.id(), people).sheet(5).path("state").asString())
                .isEqualTo("superseded");
    }

    private static void theBoardRejects(People people, SmallReview review) {
        review.endorsedBy(GROUPS).signedByBoth();
        people.secretary("icb-board").decides(review.id(), "rejected", "The Board does not agree with the findings.");
        people.director("bnssg-sro").considersTheRejection(review.id(), "close", "A new review will be opened.");
    }
}
