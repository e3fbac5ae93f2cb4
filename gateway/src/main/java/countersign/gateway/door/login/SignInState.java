package countersign.gateway.door.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in that is under way, sealed into the {@code state} that the identity provider brings back: several may be
 * pending, no session is made for whoever has not signed in, and each ends on its own page.
 *
 * @param browser what the browser's own cookie must say, so that nobody is signed in by somebody else's link
 * @param to path of this site to go to afterwards
 */
record SignInState(String browser, String verifier, String nonce, String redirectUri, String to, Instant at)
        implements Serializable {

    boolean isOf(String otherBrowser) {
        return browser.equals(otherBrowser);
    }
}
