package countersign.signoff.signing;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Signing needs a login of its own, just now: checked from the token itself (RFC 9470). */
final class StepUp {

    private static final String LEVEL = "sign";
    private static final Duration MAX_AGE = Duration.ofMinutes(2);
    private static final Duration SKEW = Duration.ofSeconds(5);

    static final Refusal LOGIN_TOO_OLD = new Refusal.InsufficientUserAuthentication(
            "login-too-old",
            "Log in again to sign",
            "Signing needs a fresh login, at most two minutes old.",
            "Bearer error=\"insufficient_user_authentication\","
                    + " error_description=\"Signing needs a fresh login\", acr_values=\"%s\", max_age=\"%d\""
                            .formatted(LEVEL, MAX_AGE.toSeconds()));

    private StepUp() {}

    /** True when the login reached the level at most 120 s ago, and not in the future, give or take 5 s. */
    static boolean isFresh(Caller caller, Instant now) {
        LoginStrength login = caller.strength();
        return login.reached(LEVEL, MAX_AGE.plus(SKEW), now)
                && login.authTime().filter(at -> !at.isAfter(now.plus(SKEW))).isPresent();
    }
}
