package countersign.e2e.bench;

import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import countersign.e2e.people.TeamLead;
import java.util.List;
import java.util.Map;

/**
 * One review of one provider's teams, from its opening to its open plan, everybody using the API through the gateway.
 */
final class WholeRoute {
    private static final String PROVIDER = "RVN";
    private static final List<String> GROUPS = List.of("programme-board", "mh-odg", "hcig");

    private final People people;
    private final SmallReview review;

    private WholeRoute(People people, int respondents, String title) {
        this.people = people;
        this.review = SmallReview.opened(people, PROVIDER, respondents, title).launched();
    }

    static void walk(People people, int respondents, String title) {
        WholeRoute route = new WholeRoute(people, respondents, title);
        route.upToTheGroups();
        route.review.endorsedBy(GROUPS).signedByBoth().approved().acceptedByTheRegion();
    }

    /** What one decision writes while nothing else goes on, up to the next group's task and the record of it all. */
    static Map<String, Long> writesOfOneDecision(People people, Writes writes) {
        WholeRoute route = new WholeRoute(people, 1, "One decision, counted");
        route.upToTheGroups();
        String id = route.review.id();
        String task = people.secretary("programme-board").awaitsTheDecision(id);
        writes.awaitRest();
        Map<String, Long> before = writes.soFar();
        people.secretary("programme-board").decidesOn(task, "endorsed", "Endorsed.");
        people.secretary("mh-odg").awaitsTheDecision(id);
        writes.awaitRest();
        return writes.since(before);
    }

    private void upToTheGroups() {
        for (TeamLead lead : review.teamLeads()) {
            lead.awaitsTheAssessment(review.id());
            lead.answersDomainByDomain(lead.assessmentOf(review.id()));
            lead.submits(lead.assessmentOf(review.id()));
            review.providerLead().accepts(lead.assessmentOf(review.id()));
        }
        review.handedOver();
    }
}
