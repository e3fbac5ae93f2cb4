package countersign.gateway.door.login;

import countersign.gateway.call.UserTokens;
import countersign.gateway.door.session.Sealed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps pending sign-ins nowhere but in their own {@code state}, and knows them again when it comes back. */
@Component
public class SignInStates implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Longer than the identity provider waits for a password. */
    private static final Duration LASTS = Duration.ofHours(1);

    private static final String PURPOSE = "sign-in";
    private static final String ENDED = SignInStates.class.getName() + ".ended";
    private static final int BROWSER_BYTES = 18;

    private final Sealed sealed;
    private final ProviderSettings provider;
    private final Clock clock;
    private final boolean tls;
    private final SecureRandom random = new SecureRandom();

    SignInStates(
            Sealed sealed,
            ProviderSettings provider,
            Clock clock,
            @Value("${countersign.public-url}") String publicUrl) {
        this.sealed = sealed;
        this.provider = provider;
        this.clock = clock;
        this.tls = publicUrl.startsWith("https:");
    }

    /** The same request with a state that holds what is needed to end it. */
    OAuth2AuthorizationRequest withState(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, SignInState.Leads leads) {
        var state = new SignInState(
                browser(request).orElseGet(() -> newBrowser(request)),
                attribute(asked, PkceParameterNames.CODE_VERIFIER),
                attribute(asked, OidcParameterNames.NONCE),
                asked.getRedirectUri() == null ? "" : asked.getRedirectUri(),
                leads.to(),
                clock.instant(),
                leads.proves());
        return OAuth2AuthorizationRequest.from(asked)
                .state(sealed.text(state, PURPOSE))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return String.valueOf(asked.getAttributes().get(name));
    }

    /** Where the sign-in that has just ended was to lead. */
    static Optional<String> ledTo(HttpServletRequest request) {
        return ended(request).map(SignInState::to);
    }

    /** The mark of what the sign-in that has just ended was a step-up for. */
    static Optional<String> proved(HttpServletRequest request) {
        return ended(request).flatMap(state -> Optional.ofNullable(state.proves()));
    }

    private static Optional<SignInState> ended(HttpServletRequest request) {
        return Optional.ofNullable((SignInState) request.getAttribute(ENDED));
    }

    /** Where a sign-in was to lead, whoever comes back with it and however late. */
    Optional<String> wasToLeadTo(HttpServletRequest request) {
        return read(request).map(SignInState::to);
    }

    /** Only the browser has to remember anything: that it is itself. */
    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(cookieName()) instanceof String made) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookieName(), made)
                            .path("/")
                            .httpOnly(true)
                            .secure(tls)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return read(request)
                .filter(state -> browser(request).filter(state::isOf).isPresent())
                .filter(state -> state.at().isAfter(clock.instant().minus(LASTS)))
                .map(state -> asked(state, request))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        if (asked != null) {
            read(request).ifPresent(state -> request.setAttribute(ENDED, state));
        }
        return asked;
    }

    private OAuth2AuthorizationRequest asked(SignInState state, HttpServletRequest request) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.clientId())
                .authorizationUri(provider.endpoint("auth"))
                .redirectUri(state.redirectUri())
                .scopes(ProviderSettings.SCOPES)
                .state(request.getParameter(OAuth2ParameterNames.STATE))
                .attributes(all -> all.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, UserTokens.REGISTRATION,
                        PkceParameterNames.CODE_VERIFIER, state.verifier(),
                        OidcParameterNames.NONCE, state.nonce())))
                .build();
    }

    private Optional<SignInState> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.STATE))
                .flatMap(state -> sealed.opened(state, PURPOSE, SignInState.class));
    }

    private String newBrowser(HttpServletRequest request) {
        var bytes = new byte[BROWSER_BYTES];
        random.nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(cookieName(), made);
        return made;
    }

    private Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookieName())).map(Cookie::getValue);
    }

    private String cookieName() {
        return tls ? "__Host-countersign-browser" : "countersign-browser";
    }
}
