package countersign.e2e.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.browser.GuesserAtTheScreen;
import countersign.e2e.people.People;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.Persistence;
import countersign.e2e.suite.RunningSuite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Whoever guesses a password is locked out for a while, learns nothing by it, and locks out nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LockOutJourney {
    private static final int GUESSES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String LEAD = "nhse-national-lead";
    private static final String DIRECTOR = "bsw-sro";

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final GuesserAtTheScreen thief = new GuesserAtTheScreen(suite, "step-up");

    @AfterAll
    void close() {
        thief.close();
    }

    @Test
    @Order(1)
    void guessesAtSigningInCloseOneNameForAWhile() {
        try (var guesser = new GuesserAtTheScreen(suite, "sign-in")) {
            guesser.opens("/work");
            String wrong = lockedOut(password -> guesser.enters(LEAD, password));

            assertThat(guesser.enters(LEAD, people.password(LEAD)))
                    .as("the right password, once locked out")
                    .isEqualTo(wrong);
            assertThat(guesser.enters("nobody-of-this-name", "a guess"))
                    .as("a name that nobody has")
                    .isEqualTo(wrong);
            assertThat(guesser.enters("bnssg-auditor", people.password("bnssg-auditor")))
                    .as("somebody else from the same place")
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void guessesAtAStepUpCountAsWell() {
        thief.opens("/work");
        assertThat(thief.enters(DIRECTOR, people.password(DIRECTOR))).isEmpty();
        thief.opens("/oauth2/authorization/countersign?stepup=sign");
        String wrong = lockedOut(thief::enters);

        assertThat(thief.enters(people.password(DIRECTOR)))
                .as("the right password, once locked out")
                .isEqualTo(wrong);
    }

    @Test
    @Order(3)
    void whoeverKnowsThePasswordComesInAfterAWhile() {
        try (var owner = new GuesserAtTheScreen(suite, "after-a-while")) {
            owner.opens("/work");
            comesIn(() -> owner.enters(LEAD, people.password(LEAD)));
        }
        comesIn(() -> thief.enters(people.password(DIRECTOR)));
    }

    /** No client takes a name and a password: not ours, not those that the identity server brings along. */
    @Test
    void noClientTakesAPassword() {
        String server = suite.issuer().substring(0, suite.issuer().indexOf("/realms/"));
        for (String client : List.of(
                "gateway",
                "review-service",
                "local-setup",
                "nhse-south-west-system",
                "admin-cli",
                "account",
                "account-console",
                "broker",
                "realm-management",
                "security-admin-console")) {
            assertThat(passwordGrant(suite.issuer(), client, "bnssg-cmo", people.password("bnssg-cmo")))
                    .as(client)
                    .isBetween(400, 401);
        }
        for (String client : List.of("admin-cli", "account", "account-console", "security-admin-console")) {
            assertThat(passwordGrant(
                            server + "/realms/master",
                            client,
                            "keycloak-admin",
                            suite.secrets().password("keycloak-admin")))
                    .as("master " + client)
                    .isBetween(400, 401);
        }
    }

    private int passwordGrant(String issuer, String client, String name, String password) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("grant_type", "password", "client_id", client, "username", name, "password", password));
        suite.secrets().find("client." + client).ifPresent(secret -> form.put("client_secret", secret));
        return Http.send(
                        "POST",
                        issuer + "/protocol/openid-connect/token",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))
                .status();
    }

    /** What the page says of each guess: always the same, and what to do. */
    private static String lockedOut(UnaryOperator<String> enter) {
        String wrong = enter.apply("a guess");
        assertThat(wrong).contains("too many wrong attempts", "Wait, then try again");
        for (int guess = 1; guess < GUESSES; guess++) {
            assertThat(enter.apply("guess " + guess)).isEqualTo(wrong);
        }
        return wrong;
    }

    private interface Attempt {
        String said();
    }

    /** Never for good: else anybody could lock a director out. */
    private static void comesIn(Attempt attempt) {
        Persistence.of(LONGEST, _ -> {}).until(() -> {
            String said = attempt.said();
            if (!said.isEmpty()) {
                throw new IllegalStateException("still locked out: " + said);
            }
            return said;
        });
    }
}
