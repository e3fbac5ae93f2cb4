package countersign.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.Facts;
import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Board rejects a revision, approves the next with a condition, and a query from NHS England needs a third: its
 * plan is the one that was opened before, with what the third revision adds.
 */
final class ReworkedAfterTheBoard implements Walk.Way {
    private static final List<String> GROUPS = List.of("programme-board", "mh-odg", "hcig");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String walked(People people, String title) {
        SmallReview review = SmallReview.launched(people, title);
        ReviewSeen seen = new ReviewSeen(review.id(), people);
        review.assessed().handedOver();
        theBoardRejectsOneRevisionAndApprovesTheNext(people, review);
        theRegionsQueryNeedsAThird(people, review, seen);
        theRegionAcceptsIt(people, seen);
        theOnePlanIsCarriedOut(people, seen);
        return review.id();
    }

    private static void theBoardRejectsOneRevisionAndApprovesTheNext(People people, SmallReview review) {
        signed(review);
        people.secretary("icb-board").decides(review.id(), "rejected", "The costs are missing.");
        people.director("bnssg-sro").considersTheRejection(review.id(), "rework", "The costs are added.");
        review.handedOverAgain();
        signed(review);
        people.secretary("icb-board").decides(review.id(), "approved-with-conditions", "Costs come back in March.");
    }

    private static void theRegionsQueryNeedsAThird(People people, SmallReview review, ReviewSeen seen) {
        seen.awaitPlan();
        JsonNode sent = seen.awaitReturn("review-outcome", "delivered");
        people.region()
                .queries(id(sent), hash(sent), "Which action is about discharges?")
                .ok();
        people.reviewLead().answersTheQuery(review.id(), "rework", "An action is added.");
        people.reviewLead().awaitsTheThematicReview(review.id());
        people.reviewLead().addsTheAction(review.id(), "act-discharges", anAction());
        assertThat(people.reviewLead()
                        .handsOver(review.id())
                        .required("revision")
                        .asInt())
                .isEqualTo(3);
        assertThat(seen.sheet(2).path("state").asString()).isEqualTo("superseded");
        signed(review);
        people.secretary("icb-board").decides(review.id(), "approved", "Approved with the added action.");
    }

    private static void theRegionAcceptsIt(People people, ReviewSeen seen) {
        JsonNode sent = seen.awaitReturn("review-outcome", "delivered");
        assertThat(sent.path("revision").asInt()).isEqualTo(3);
        people.region().accepts(id(sent), hash(sent)).ok();
        seen.awaitState("concluded");
    }

    private static void theOnePlanIsCarriedOut(People people, ReviewSeen seen) {
        await("the added action").atMost(PATIENCE).untilAsserted(() -> assertThat(seen.actionsOfThePlan())
                .containsExactlyInAnyOrder("act-outreach", "act-learning", "act-discharges", "board-2-1"));
        people.reviewLead().closesEveryAction(seen.id());
    }

    private static void signed(SmallReview review) {
        review.endorsedBy(GROUPS).signedByBoth();
    }

    private static JsonNode anAction() {
        ObjectNode action = (ObjectNode) Facts.ofBnssg().required("actions").get(0);
        return action.put("lead", "QUY").put("scope", "local").put("title", "Look at every discharge");
    }

    private static String id(JsonNode sent) {
        return sent.required("id").asString();
    }

    private static String hash(JsonNode sent) {
        return sent.required("contentSha256").asString();
    }
}
