package countersign.e2e;

import countersign.e2e.people.People;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.TeamLead;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A review of one team with two signatures, brought as far along its route as a journey needs. */
final class SmallReview {
    private static final String STMUNGO = "STMUNGO";

    private final People people;
    private final String id;

    private SmallReview(People people, String id) {
        this.people = people;
        this.id = id;
    }

    static SmallReview opened(People people, String title) {
        TeamLead ace = ace(people);
        return new SmallReview(
                people,
                people.programmeOffice("bnssg")
                        .opensASmallReview(title, STMUNGO, ace.team().id()));
    }

    static SmallReview launched(People people, String title) {
        SmallReview review = opened(people, title);
        people.programmeOffice("bnssg").launches(review.id);
        return review;
    }

    String id() {
        return id;
    }

    TeamLead teamLead() {
        return ace(people);
    }

    ProviderLead providerLead() {
        return people.providerLead("st-mungos", STMUNGO);
    }

    String assessment() {
        return teamLead().assessmentOf(id);
    }

    SmallReview assessed() {
        teamLead().completesTheSelfAssessment(id);
        providerLead().accepts(assessment());
        return this;
    }

    /** Writes the facts and freezes the next revision. */
    JsonNode handedOver() {
        people.reviewLead().awaitsTheThematicReview(id);
        people.reviewLead().writesTheThematicReview(id, withoutOtherLeads());
        return people.reviewLead().handsOver(id);
    }

    SmallReview endorsedBy(List<String> stages) {
        stages.forEach(stage -> people.secretary(stage).decides(id, "endorsed", "Endorsed."));
        return this;
    }

    /** Actions are led by organisations of the review: here only the ICB's own. */
    private static JsonNode withoutOtherLeads() {
        JsonNode facts = Facts.ofBnssg();
        var actions = (tools.jackson.databind.node.ArrayNode) facts.required("actions");
        actions.removeIf(action -> !action.path("lead").asString().equals("QUY"));
        return facts;
    }

    private static TeamLead ace(People people) {
        return people.teamLeads().getLast();
    }
}
