package countersign.gateway.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The signed-in person's access token, refreshed shortly before it ends. */
@Component
public class UserTokens {

    /** The gateway's registration with the identity provider. */
    public static final String REGISTRATION = "countersign";

    private static final ScopedValue<String> LENT = ScopedValue.newInstance();

    private final OAuth2AuthorizedClientManager clients;

    UserTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** Does something on another thread with a token that {@link #current} gave on the request's own. */
    public static <T> T lent(String token, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(LENT, token).call(work);
    }

    /**
     * To be called on the request's own thread, or within {@link #lent}; throws {@link SignInNeeded} when none can be
     * had.
     */
    public String current() {
        if (LENT.isBound()) {
            return LENT.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new SignInNeeded();
        }
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(authentication)
                .attribute(HttpServletRequest.class.getName(), attributes.getRequest());
        Optional.ofNullable(attributes.getResponse())
                .ifPresent(r -> request.attribute(HttpServletResponse.class.getName(), r));
        return authorized(request.build()).getAccessToken().getTokenValue();
    }

    private OAuth2AuthorizedClient authorized(OAuth2AuthorizeRequest request) {
        try {
            var client = clients.authorize(request);
            if (client == null) {
                throw new SignInNeeded();
            }
            return client;
        } catch (ClientAuthorizationException e) {
            throw "invalid_grant".equals(e.getError().getErrorCode()) ? new SignInNeeded() : new ServiceAway("sign-in");
        }
    }
}
