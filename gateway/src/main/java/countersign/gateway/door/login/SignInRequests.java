package countersign.gateway.door.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sends the browser to sign in, with PKCE; with {@code ?stepup=sign} asks for a fresh, stronger sign-in. */
@Component
public class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** Where signing in begins. */
    public static final String ADDRESS = "/oauth2/authorization/countersign";

    private static final String BASE = "/oauth2/authorization";

    private static final String TO = "to";
    private static final String STEP_UP = "stepup";
    private static final String SIGN = "sign";
    private static final String PROVES = "proves";
    private static final int LONGEST = 1_000;

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final SignInStates states;

    SignInRequests(ClientRegistrationRepository registrations, SignInStates states) {
        this.states = states;
        requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Where signing in begins that ends on this page of this site. */
    public static String leadingTo(String page) {
        return ADDRESS + "?" + TO + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Where a person proves again who they are, for the one thing that has this mark. */
    static String provingFor(String page, String mark) {
        return leadingTo(page) + "&" + STEP_UP + "=" + SIGN + "&" + PROVES + "=" + mark;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return isUnknown(request.getRequestURI()) ? null : made(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return made(request, requests.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest made(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        var strengthened = strengthened(request, asked);
        return strengthened == null
                ? null
                : states.withState(strengthened, request, new SignInState.Leads(page(request), proves(request)));
    }

    private static @Nullable String proves(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PROVES))
                .filter(mark -> isStepUp(request) && mark.length() <= LONGEST)
                .orElse(null);
    }

    private static boolean isStepUp(HttpServletRequest request) {
        return SIGN.equals(request.getParameter(STEP_UP));
    }

    /** Only a page of this site; otherwise one's own work. */
    private static String page(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(TO))
                .filter(to -> to.startsWith("/") && !to.startsWith("//") && to.length() <= LONGEST)
                .filter(to -> to.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c)))
                .orElse(AfterSignIn.HOME);
    }

    /** There is one provider; every other address below is a page that is not there, for which Spring would throw. */
    private static boolean isUnknown(String path) {
        return path.startsWith(BASE) && !path.equals(ADDRESS);
    }

    private static @Nullable OAuth2AuthorizationRequest strengthened(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || !isStepUp(request)) {
            return asked;
        }
        var parameters = new LinkedHashMap<>(asked.getAdditionalParameters());
        parameters.put("acr_values", SIGN);
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters)
                .build();
    }
}
