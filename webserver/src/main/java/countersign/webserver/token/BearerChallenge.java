package countersign.webserver.token;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;

/**
 * The challenge of RFC 6750, and nothing else: no address is named that the caller's own {@code Host} would make up.
 */
public final class BearerChallenge {

    private BearerChallenge() {}

    /** Names what is wrong with the token if one was sent. */
    public static void write(HttpServletResponse response, AuthenticationException cause) {
        response.setHeader(
                "WWW-Authenticate",
                cause instanceof OAuth2AuthenticationException token
                                && token.getError() instanceof BearerTokenError error
                        ? "Bearer error=\"" + error.getErrorCode() + '"'
                        : "Bearer");
    }
}
