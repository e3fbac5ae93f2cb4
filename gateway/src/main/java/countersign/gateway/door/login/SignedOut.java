package countersign.gateway.door.login;

import countersign.gateway.door.session.Sealed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Ends the login at the identity provider too, which then leads back to our own page; also when the session here has
 * ended long ago. For that the browser keeps the identity token, sealed, in a cookie that only signing out sees.
 */
@Component
public class SignedOut implements LogoutSuccessHandler {

    public static final String ADDRESS = "/sign-out";

    private static final String COOKIE = "countersign-sign-out";
    private static final String PURPOSE = "sign-out";
    /** As long as a session lasts at most. */
    private static final Duration LASTS = Duration.ofHours(12);

    private final ProviderSettings provider;
    private final Sealed sealed;
    private final boolean tls;

    SignedOut(ProviderSettings provider, Sealed sealed, @Value("${countersign.public-url}") String publicUrl) {
        this.provider = provider;
        this.sealed = sealed;
        this.tls = publicUrl.startsWith("https:");
    }

    /** When a person has signed in. */
    void remember(Authentication person, HttpServletResponse response) {
        if (person.getPrincipal() instanceof OidcUser user) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(sealed.text(user.getIdToken().getTokenValue(), PURPOSE), LASTS));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        var back = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/signed-out")
                .build()
                .toUriString();
        var end = UriComponentsBuilder.fromUriString(provider.endpoint("logout"))
                .queryParam("client_id", provider.clientId())
                .queryParam("post_logout_redirect_uri", "{back}");
        var hint = hint(request, person);
        hint.ifPresent(_ -> end.queryParam("id_token_hint", "{hint}"));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        response.sendRedirect(end.encode()
                .buildAndExpand(Map.of("back", back, "hint", hint.orElse("")))
                .toUriString());
    }

    private Optional<String> hint(HttpServletRequest request, @Nullable Authentication person) {
        return person != null && person.getPrincipal() instanceof OidcUser user
                ? Optional.of(user.getIdToken().getTokenValue())
                : Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(value -> sealed.opened(value, PURPOSE, String.class));
    }

    private String cookie(String value, Duration lasts) {
        return ResponseCookie.from(COOKIE, value)
                .path(ADDRESS)
                .httpOnly(true)
                .secure(tls)
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
