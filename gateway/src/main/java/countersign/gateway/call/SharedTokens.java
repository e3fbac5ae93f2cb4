package countersign.gateway.call;

import countersign.gateway.call.failure.ServiceAway;
import countersign.gateway.call.failure.SignInNeeded;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/** The tokens of the signed-in, refreshed once, however many requests and replicas find them nearly over. */
public interface SharedTokens {

    /**
     * Tokens that last for another while.
     *
     * @param sessionId of the request
     * @param known as the request has them: returned unchanged while they last
     * @throws SignInNeeded when the session has ended or the identity provider refuses
     * @throws ServiceAway when the identity provider does not answer
     */
    OAuth2AuthorizedClient lasting(String sessionId, OAuth2AuthorizedClient known, Authentication person);
}
