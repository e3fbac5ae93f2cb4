package countersign.e2e.replicas;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import countersign.e2e.people.ReviewLead;
import countersign.e2e.people.Secretary;
import countersign.e2e.suite.RunningSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose post has ended decides nothing and keeps no action any more, within a minute, whichever service is asked. */
class EndedPostJourney {
    private static final String SECRETARY = "bnssg-programme-board-secretary";
    private static final String LEAD = "bnssg-review-lead";

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final HeldPost seat = new HeldPost(
            people.setup(),
            "/api/signoff/appointments/" + SECRETARY + "-bnssg-programme-board",
            suite.cast().person(SECRETARY),
            Map.of("forum", "bnssg-programme-board", "role", "secretary"));
    private final HeldPost post = new HeldPost(
            people.setup(),
            "/api/review/appointments/" + LEAD + "-review-lead",
            suite.cast().person(LEAD),
            "review-lead");

    @AfterEach
    void giveBack() {
        seat.isGivenBack();
        post.isGivenBack();
    }

    @Test
    void whoseSeatHasEndedDecidesNothingAndWhosePostHasKeepsNoAction() {
        SmallReview review =
                SmallReview.launched(people, "Review that people leave").assessed();
        review.handedOver();
        Secretary secretary = people.secretary("programme-board");
        String decision = "/api/signoff/tasks/" + secretary.awaitsTheDecision(review.id()) + "/decision";

        seat.ends();
        PromisedMinute.fromNow()
                .untilRefused(() -> secretary
                                .post(decision, Secretary.decision("returned", "This is not decided."))
                                .status()
                        == 403);
        seat.isGivenBack();

        review.endorsedBy(List.of("programme-board", "mh-odg", "hcig"))
                .signedByBoth()
                .approved();
        ReviewSeen seen = new ReviewSeen(review.id(), people);
        seen.awaitPlan();
        ReviewLead lead = people.reviewLead();
        String update = "/api/actions/actions/" + review.id() + "~"
                + seen.actionsOfThePlan().getFirst() + "/updates";
        Map<String, String> ofAnotherVersion = Map.of("If-Match", "\"99\"");
        Map<String, String> said = Map.of("text", "It goes well.", "status", "on-track");
        lead.post(update, said, ofAnotherVersion).expect(409);

        post.ends();
        PromisedMinute.fromNow()
                .untilRefused(() -> lead.post(update, said, ofAnotherVersion).status() == 403);
    }
}
