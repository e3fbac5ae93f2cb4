package countersign.gateway.door.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
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

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInRequests(ClientRegistrationRepository registrations) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return isUnknown(request.getRequestURI()) ? null : strengthened(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return strengthened(request, requests.resolve(request, registration));
    }

    /** There is one provider; every other address below is a page that is not there, for which Spring would throw. */
    private static boolean isUnknown(String path) {
        return path.startsWith(BASE) && !path.equals(ADDRESS);
    }

    private static @Nullable OAuth2AuthorizationRequest strengthened(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || !"sign".equals(request.getParameter("stepup"))) {
            return asked;
        }
        var parameters = new LinkedHashMap<>(asked.getAdditionalParameters());
        parameters.put("acr_values", "sign");
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters)
                .build();
    }
}
