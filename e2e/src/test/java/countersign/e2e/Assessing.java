package countersign.e2e;

import countersign.e2e.browser.ProviderLeadAtTheScreen;
import countersign.e2e.browser.TeamLeadAtTheScreen;
import countersign.e2e.people.People;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.TeamLead;
import countersign.e2e.suite.RunningSuite;
import java.util.Set;

/** The teams' and providers' part of a review: a few of them on the pages, the others over the API. */
record Assessing(RunningSuite suite, People people, String review) {
    private static final Set<String> AT_THE_SCREEN = Set.of("awp-bristol-rose", "stmungos-ace", "STMUNGO");

    void everyTeamAnswers() {
        for (TeamLead lead : people.teamLeads()) {
            if (AT_THE_SCREEN.contains(lead.team().id())) {
                String assessment = lead.awaitsTheAssessment(review);
                new TeamLeadAtTheScreen(suite, people, lead.toString()).completesTheSelfAssessment(assessment);
            } else {
                lead.completesTheSelfAssessment(review);
            }
        }
    }

    /** A provider that wants to know more sends a team's answers back once. */
    void oneTeamIsAskedAgain(ProviderLead provider, String team) {
        TeamLead lead = people.teamLeads().stream()
                .filter(candidate -> candidate.team().id().equals(team))
                .findFirst()
                .orElseThrow();
        provider.returns(lead.assessmentOf(review), "Please say how the team knows that families are involved.");
        lead.awaitsTheAssessment(review);
        lead.submits(lead.assessmentOf(review));
    }

    void everyProviderAnswersAndAcceptsItsTeams() {
        for (ProviderLead provider : people.providerLeads()) {
            provider.completesTheProviderAssessment(review);
            people.teamLeads().stream()
                    .filter(lead -> lead.team().organisation().equals(provider.organisation()))
                    .forEach(lead -> accepts(provider, lead.assessmentOf(review)));
        }
    }

    private void accepts(ProviderLead provider, String assessment) {
        if (AT_THE_SCREEN.contains(provider.organisation())) {
            new ProviderLeadAtTheScreen(suite, people, provider.toString()).accepts(assessment);
        } else {
            provider.accepts(assessment);
        }
    }
}
