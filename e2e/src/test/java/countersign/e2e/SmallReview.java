package countersign.e2e;

import static org.awaitility.Awaitility.await;

import countersign.e2e.people.People;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.TeamLead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A review of one provider's teams with two signatures, brought over the API as far along its route as is needed. */
public final class SmallReview {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final People people;
    private final List<TeamLead> teams;
    private final String id;

    private SmallReview(People people, List<TeamLead> teams, String id) {
        this.people = people;
        this.teams = teams;
        this.id = id;
    }

    /** Of the only team of the smallest provider. */
    public static SmallReview opened(People people, String title) {
        return opened(people, "STMUNGO", 1, title);
    }

    /** As {@link #launched(People, String, Map)}, not launched yet. */
    public static SmallReview opened(People people, String title, Map<String, Object> terms) {
        return opened(people, "STMUNGO", 1, title, terms);
    }

    /**
     * Of the only team of the smallest provider.
     *
     * @param terms in place of the usual ones, in the form of the API
     */
    public static SmallReview launched(People people, String title, Map<String, Object> terms) {
        return opened(people, "STMUNGO", 1, title, terms).launched();
    }

    /** Of this many teams of the provider. */
    public static SmallReview opened(People people, String provider, int teams, String title) {
        return opened(people, provider, teams, title, Map.of());
    }

    private static SmallReview opened(
            People people, String provider, int teams, String title, Map<String, Object> terms) {
        List<TeamLead> leads = teamsOf(people, provider).stream().limit(teams).toList();
        List<String> ids = leads.stream().map(lead -> lead.team().id()).toList();
        return new SmallReview(
                people, leads, people.programmeOffice("bnssg").opensASmallReview(title, provider, ids, terms));
    }

    /** One that is there, of this many teams of the provider. */
    public static SmallReview existing(People people, String provider, int teams, String id) {
        return new SmallReview(
                people, teamsOf(people, provider).stream().limit(teams).toList(), id);
    }

    public static List<TeamLead> teamsOf(People people, String provider) {
        return people.teamLeads().stream()
                .filter(lead -> lead.team().organisation().equals(provider))
                .toList();
    }

    public static SmallReview launched(People people, String title) {
        return opened(people, title).launched();
    }

    public SmallReview launched() {
        people.programmeOffice("bnssg").launches(id);
        return this;
    }

    public String id() {
        return id;
    }

    public TeamLead teamLead() {
        return teams.getFirst();
    }

    public List<TeamLead> teamLeads() {
        return teams;
    }

    public ProviderLead providerLead() {
        return people.providerLeads().stream()
                .filter(lead -> lead.organisation().equals(teamLead().team().organisation()))
                .findFirst()
                .orElseThrow();
    }

    public String assessment() {
        return teamLead().assessmentOf(id);
    }

    public SmallReview assessed() {
        for (TeamLead lead : teams) {
            lead.completesTheSelfAssessment(id);
            providerLead().accepts(lead.assessmentOf(id));
        }
        return this;
    }

    /** Writes the facts and freezes the next revision. */
    public JsonNode handedOver() {
        people.reviewLead().awaitsTheThematicReview(id);
        people.reviewLead().writesTheThematicReview(id, withoutOtherLeads());
        return people.reviewLead().handsOver(id);
    }

    /** Freezes the next revision of what was sent back, as it is. */
    public JsonNode handedOverAgain() {
        people.reviewLead().awaitsTheThematicReview(id);
        return people.reviewLead().handsOver(id);
    }

    public SmallReview endorsedBy(List<String> stages) {
        stages.forEach(stage -> people.secretary(stage).decides(id, "endorsed", "Endorsed."));
        return this;
    }

    public SmallReview signedByBoth() {
        people.director("bnssg-sro").signs(id);
        people.director("bnssg-cmo").signs(id);
        return this;
    }

    public SmallReview approved() {
        people.secretary("icb-board").decides(id, "approved", "Approved.");
        return this;
    }

    /** The region's system takes the delivered return; returns when the plan is open too. */
    public void acceptedByTheRegion() {
        JsonNode sent = awaitFirst("/api/review/returns?review=" + id, "delivered");
        String returnId = sent.required("id").asString();
        String hash = sent.required("contentSha256").asString();
        people.region().acknowledges(returnId, hash).ok();
        people.region().accepts(returnId, hash).ok();
        awaitFirst("/api/actions/plans?review=" + id, "running");
    }

    private JsonNode awaitFirst(String list, String state) {
        return await(state + " in " + list)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> people.reviewLead().items(list).stream()
                                .filter(item -> item.path("state").asString().equals(state))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Actions are led by organisations of the review: here only the ICB's own. */
    private static JsonNode withoutOtherLeads() {
        JsonNode facts = Facts.ofBnssg();
        var actions = (tools.jackson.databind.node.ArrayNode) facts.required("actions");
        actions.removeIf(action -> !action.path("lead").asString().equals("QUY"));
        return facts;
    }
}
