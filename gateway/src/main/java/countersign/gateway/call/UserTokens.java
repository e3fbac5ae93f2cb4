package countersign.gateway.call;

import countersign.gateway.call.failure.SignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The signed-in person's access token, refreshed shortly before it ends. */
@Component
public class UserTokens {

    /** The gateway's registration with the identity provider. */
    public static final String REGISTRATION = "countersign";

    private static final ScopedValue<String> LENT = ScopedValue.newInstance();

    private static final String USED = UserTokens.class.getName() + ".used";

    private final OAuth2AuthorizedClientRepository sessions;
    private final SharedTokens tokens;

    UserTokens(OAuth2AuthorizedClientRepository sessions, SharedTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
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
        return lasting(attributes.getRequest(), authentication).getAccessToken().getTokenValue();
    }

    private OAuth2AuthorizedClient lasting(HttpServletRequest request, Authentication person) {
        OAuth2AuthorizedClient known = request.getAttribute(USED) instanceof OAuth2AuthorizedClient used
                ? used
                : sessions.loadAuthorizedClient(REGISTRATION, person, request);
        if (known == null) {
            throw new SignInNeeded();
        }
        var lasting = tokens.lasting(request.getSession().getId(), known, person);
        request.setAttribute(USED, lasting);
        return lasting;
    }
}
