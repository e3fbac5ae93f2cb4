package countersign.e2e.replicas;

import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was shut out, or has lost a role or a post, is out within a minute: in the browser, and with a token in hand. */
class WithdrawalJourney {
    /** What ADR 10 promises; the only time that a journey holds anybody to. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

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
        Instant end = Instant.now().plus(A_MINUTE);

        before(end, () -> lead.post(launch, Map.of()).status() == 403);
        before(end, () -> leadAtTheScreen.finds(OPENING) == 403);
        before(end, leaverAtTheScreen::isAskedToSignIn);
        before(end, () -> operatorAtTheScreen.finds(STUCK_WORK) == 403);
        before(end, () -> leaver.get("/api/review/me").status() == 401);
        before(end, () -> operator.get("/api/review/stuck-work").status() == 401);
        people.withOneToken(OPERATOR).get("/api/review/stuck-work").expect(403);
    }

    private static String aReviewOf(Actor lead) {
        return lead.items("/api/review/reviews").getFirst().required("id").asString();
    }

    private static void before(Instant end, Callable<Boolean> happens) {
        await().atMost(Duration.between(Instant.now(), end).plusMillis(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(happens);
    }
}
