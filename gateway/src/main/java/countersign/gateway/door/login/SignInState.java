package countersign.gateway.door.login;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is under way, sealed into the {@code state} that the identity provider brings back: several may be
 * pending, no session is made for whoever has not signed in, and each ends on its own page.
 *
 * @param browser what the browser's own cookie must say, so that nobody is signed in by somebody else's link
 * @param to path of this site to go to afterwards
 * @param proves the mark of what it is a step-up for; null for none
 */
record SignInState(
        String browser,
        String verifier,
        String nonce,
        String redirectUri,
        String to,
        Instant at,
        @Nullable String proves)
        implements Serializable {

    /** What a sign-in is begun for. */
    record Leads(String to, @Nullable String proves) {}

    boolean isOf(String otherBrowser) {
        return browser.equals(otherBrowser);
    }
}
