package countersign.e2e.replicas;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was shut out, or has lost a role or a post, is out within a minute: in the browser, and with a token in hand. */
class WithdrawalJourney {
    private static final String LEAVER = "bsw-sro";
    private static final String OPERATOR = "platform-operator";
    private static final String LEAD = "bsw-review-lead";
    private static final String STUCK_WORK = "/operations/stuck-work";
    private static final String OPENING = "/reviews/new";

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final RealmAdministrator realm = new RealmAdministrator(suite);
    private final HeldPost post = new HeldPost(
            people.setup(),
            "/api/review/appointments/bsw-review-lead-review-lead",
            suite.cast().person(LEAD),
            "review-lead");

    @AfterEach
    void giveEverythingBack() {
        realm.enables(LEAVER, true);
        realm.givesRole(OPERATOR, "administrator");
        post.isGivenBack();
    }

    /** Who keeps their place in the organisation still sees its reviews, but may not do what the post allowed. */
    @Test
    void aDisabledAccountAWithdrawnRoleAndAnEndedAppointmentCountForNothingWithinAMinute() {
        Screen leaverAtTheScreen = new Screen(suite, people, LEAVER);
        Screen operatorAtTheScreen = new Screen(suite, people, OPERATOR).opens(STUCK_WORK);
        Screen leadAtTheScreen = new Screen(suite, people, LEAD).opens(OPENING);
        Actor leaver = people.withOneToken(LEAVER);
        Actor operator = people.withOneToken(OPERATOR);
        Actor lead = people.person(LEAD);
        String launch = "/api/review/reviews/" + aReviewOf(lead) + "/launch";
        leaver.get("/api/review/me").expect(200);
        operator.get("/api/review/stuck-work").expect(200);
        lead.post(launch, Map.of()).expect(409);

        realm.enables(LEAVER, false);
        realm.takesRole(OPERATOR, "administrator");
        post.ends();
        PromisedMinute minute = PromisedMinute.fromNow();

        minute.untilRefused(() -> lead.post(launch, Map.of()).status() == 403);
        minute.untilRefused(() -> leadAtTheScreen.finds(OPENING) == 403);
        minute.untilRefused(leaverAtTheScreen::isAskedToSignIn);
        minute.untilRefused(() -> operatorAtTheScreen.finds(STUCK_WORK) == 403);
        minute.untilRefused(() -> leaver.get("/api/review/me").status() == 401);
        minute.untilRefused(() -> operator.get("/api/review/stuck-work").status() == 401);
        people.withOneToken(OPERATOR).get("/api/review/stuck-work").expect(403);
    }

    private static String aReviewOf(Actor lead) {
        return lead.items("/api/review/reviews").getFirst().required("id").asString();
    }
}
