package countersign.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.TeamLead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One team is reminded, answers and is asked again; another never answers and is closed as not returned; the provider
 * answers for itself. Their region has no address that a return could be sent to: it is delivered in another way.
 */
final class SomeNeverAnswer implements Walk.Way {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MIDLANDS = "Y60";
    private static final String ANSWERS = "awp-ns-ei";
    private static final String NEVER_ANSWERS = "awp-ns-pts";

    @Override
    public String walked(People people, String title) {
        String review = launched(people, title);
        ProviderLead provider = people.providerLead("awp", "RVN");
        TeamLead lead = lead(people, ANSWERS);
        isReminded(lead, review);
        theConfirmationIsDeliveredInAnotherWay(people, provider, review);
        lead.completesTheSelfAssessment(review);
        provider.returns(lead.assessmentOf(review), "Please say more about carers.");
        lead.awaitsTheAssessment(review);
        lead.submits(lead.assessmentOf(review));
        provider.accepts(lead.assessmentOf(review));
        provider.completesTheProviderAssessment(review);
        theOtherTeamIsClosed(people, new ReviewSeen(review, people));
        return review;
    }

    private static String launched(People people, String title) {
        people.setup()
                .put(
                        "/api/review/organisations/" + MIDLANDS,
                        Map.of("name", "NHS England Midlands", "kind", "nhse-region"))
                .ok();
        Map<String, Object> awp = ProgrammeOffice.participant("RVN", List.of(ANSWERS, NEVER_ANSWERS), true, true);
        return SmallReview.launched(
                        people, title, Map.of("region", MIDLANDS, "participants", List.of(awp), "reminders", "R2/PT2S"))
                .id();
    }

    private static void isReminded(TeamLead lead, String review) {
        lead.awaitsTheAssessment(review);
        await("a reminder").atMost(PATIENCE).until(() -> !lead.get("/api/review/responses/" + lead.assessmentOf(review))
                .expect(200)
                .at("/citations/0/reminders")
                .isEmpty());
    }

    /** It is sent again first, to no avail. */
    private static void theConfirmationIsDeliveredInAnotherWay(People people, ProviderLead provider, String review) {
        ProgrammeOffice office = people.programmeOffice("bnssg");
        provider.confirmsThePolicy(review);
        office.resolvesTheUndeliveredReturn(review, "resend", "The region said that it has an address now.");
        office.resolvesTheUndeliveredReturn(review, "delivered-otherwise", "Handed over in person.");
    }

    private static void theOtherTeamIsClosed(People people, ReviewSeen seen) {
        TeamLead silent = lead(people, NEVER_ANSWERS);
        people.programmeOffice("bnssg")
                .movesTheClosingDate(seen.id(), Instant.now().plusSeconds(10));
        people.reviewLead().awaitsTheThematicReview(seen.id());

        assertThat(seen.assessments())
                .filteredOn(assessment -> assessment
                        .path("team")
                        .asString("")
                        .equals(silent.team().id()))
                .extracting(assessment -> assessment.path("state").asString())
                .containsExactly("not-returned");
    }

    private static TeamLead lead(People people, String team) {
        return people.teamLeads().stream()
                .filter(lead -> lead.team().id().equals(team))
                .findFirst()
                .orElseThrow();
    }
}
