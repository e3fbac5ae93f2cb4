package countersign.e2e.kept;

import static org.awaitility.Awaitility.await;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.Actor;
import countersign.e2e.people.Assessor;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.people.TeamLead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The reviews of a data set, as far as the code that made it brought them. */
final class KeptReviews {
    static final String SENT = "Review that was signed and sent";
    static final String UNDER_WAY = "Review that was being answered";

    private static final String SMALLEST = "STMUNGO";
    static final String OF_TWO_TEAMS = "SECSTEP";

    private final People people;

    KeptReviews(People people) {
        this.people = people;
    }

    /**
     * Frozen twice, since the first group sent it back; signed, approved under a condition; its plan has an update, the
     * region has accepted the policy confirmation and acknowledged the return.
     */
    String sent() {
        List<String> team = SmallReview.teamsOf(people, SMALLEST).stream()
                .limit(1)
                .map(lead -> lead.team().id())
                .toList();
        SmallReview review = SmallReview.launched(
                people, SENT, Map.of("participants", List.of(ProgrammeOffice.participant(SMALLEST, team, true, true))));
        ReviewSeen seen = new ReviewSeen(review.id(), people);
        review.providerLead().confirmsThePolicy(review.id());
        review.providerLead().completesTheProviderAssessment(review.id());
        review.assessed().handedOver();
        people.secretary("programme-board").decides(review.id(), "returned", "Say what it costs.");
        review.handedOverAgain();
        review.endorsedBy(List.of("programme-board", "mh-odg", "hcig")).signedByBoth();
        people.secretary("icb-board").decides(review.id(), "approved-with-conditions", "Cost the gaps.");
        seen.awaitPlan();
        updatesAnAction(seen);
        accepts(seen.awaitReturn("policy-confirmation", "delivered"));
        JsonNode outcome = seen.awaitReturn("review-outcome", "delivered");
        people.region()
                .acknowledges(
                        outcome.required("id").asString(),
                        outcome.required("contentSha256").asString())
                .ok();
        return review.id();
    }

    private void updatesAnAction(ReviewSeen seen) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !seen.actionsOfThePlan().isEmpty());
        Actor lead = people.reviewLead();
        String action = "/api/actions/actions/" + seen.id() + "~"
                + seen.actionsOfThePlan().getFirst();
        lead.post(
                        action + "/updates",
                        Map.of("status", "at-risk", "text", "The post is advertised again."),
                        Map.of("If-Match", lead.get(action).etag()))
                .expect(201);
    }

    private void accepts(JsonNode sent) {
        people.region()
                .accepts(
                        sent.required("id").asString(),
                        sent.required("contentSha256").asString())
                .ok();
    }

    /** One of its teams was sent back what it had submitted, and has changed an answer; the other has submitted. */
    String underWay() {
        SmallReview review =
                SmallReview.opened(people, OF_TWO_TEAMS, 2, UNDER_WAY).launched();
        for (TeamLead lead : review.teamLeads()) {
            lead.completesTheSelfAssessment(review.id());
        }
        String returned = review.assessment();
        review.providerLead().returns(returned, "Say more about missed appointments.");
        answersAnew(review.teamLead(), returned);
        return review.id();
    }

    static void answersAnew(TeamLead lead, String assessment) {
        String path = "/api/review/responses/" + assessment;
        String version = lead.get(path)
                .expect(200)
                .required("answers")
                .valueStream()
                .filter(answer -> answer.required("key").asString().equals("1.1"))
                .map(answer -> "\"" + answer.required("version").asLong() + "\"")
                .findFirst()
                .orElseThrow();
        lead.put(path + "/answers/1.1", Assessor.rated("yes-working-well", "Seen again."), version)
                .ok();
    }
}
