package countersign.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.people.ProviderLead;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The policy check is confirmed and accepted, and both optional stages apply; groups escalate, give feedback, take note
 * and put the revision off; a director who declined signs when asked again; a query from NHS England is answered by
 * sending the same revision once more.
 */
final class ByOptionalStages implements Walk.Way {

    @Override
    public String walked(People people, String title) {
        SmallReview review = SmallReview.launched(people, title, terms());
        thePolicyConfirmationIsAccepted(people, new ReviewSeen(review.id(), people), review.providerLead());
        review.assessed().handedOver();
        theGroupsConsiderIt(people, review.id());
        aDirectorSignsWhenAskedAgain(people, review);
        putOff(people, "icb-board", review.id());
        people.secretary("icb-board").decides(review.id(), "approved", "Approved at the second meeting.");
        theRegionIsAnswered(people, new ReviewSeen(review.id(), people));
        return review.id();
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "executiveTeamStage",
                true,
                "qualityOversightStage",
                true,
                "forums",
                List.of(),
                "participants",
                List.of(ProgrammeOffice.participant("STMUNGO", List.of("stmungos-ace"), false, true)));
    }

    private static void thePolicyConfirmationIsAccepted(People people, ReviewSeen seen, ProviderLead provider) {
        provider.confirmsThePolicy(seen.id());
        JsonNode sent = seen.awaitReturn("policy-confirmation", "delivered");
        people.region()
                .accepts(
                        sent.required("id").asString(),
                        sent.required("contentSha256").asString())
                .ok();
    }

    private static void theGroupsConsiderIt(People people, String review) {
        people.secretary("programme-board").decides(review, "escalated", "The Executive Team is to see this.");
        people.secretary("executive-team").decides(review, "endorsed-with-feedback", "Keep carers in view.");
        putOff(people, "quality-oversight", review);
        people.secretary("quality-oversight").decides(review, "noted", "For information.");
        people.secretary("mh-odg").decides(review, "endorsed", "Endorsed.");
        putOff(people, "hcig", review);
        people.secretary("hcig").decides(review, "escalated", "The Board is to see this.");
        assertThat(new ReviewSeen(review, people).decisions())
                .extracting(decision -> decision.path("outcome").asString())
                .containsExactlyInAnyOrder(
                        "escalated",
                        "endorsed-with-feedback",
                        "deferred",
                        "noted",
                        "endorsed",
                        "deferred",
                        "escalated");
    }

    /** The task that then waits is for the other meeting. */
    private static void putOff(People people, String stage, String review) {
        LocalDate next = LocalDate.now(ZoneId.of("Europe/London")).plusDays(28);
        JsonNode waiting = people.secretary(stage).defers(review, next);
        assertThat(waiting.path("meetingDate").asString()).isEqualTo(next.toString());
    }

    private static void aDirectorSignsWhenAskedAgain(People people, SmallReview review) {
        people.director("bnssg-sro").signs(review.id());
        people.director("bnssg-cmo").declines(review.id(), "One figure is not clear.");
        people.director("bnssg-sro").considersTheDecline(review.id(), "ask-again", "The figure is explained.");
        people.director("bnssg-cmo").signs(review.id());
        assertThat(new ReviewSeen(review.id(), people).signed(1)).isEqualTo(2);
    }

    private static void theRegionIsAnswered(People people, ReviewSeen seen) {
        JsonNode sent = seen.awaitReturn("review-outcome", "delivered");
        String id = sent.required("id").asString();
        String hash = sent.required("contentSha256").asString();
        people.region().acknowledges(id, hash).ok();
        people.region().queries(id, hash, "Which teams were heard?").ok();
        people.reviewLead().answersTheQuery(seen.id(), "resubmit", "All of them.");
        JsonNode again = seen.awaitReturn("review-outcome", "delivered");
        assertThat(again.path("sequence").asInt()).isEqualTo(2);
        assertThat(again.path("contentSha256").asString()).isEqualTo(hash);
        people.region().accepts(id, hash).ok();
        seen.awaitState("concluded");
    }
}
