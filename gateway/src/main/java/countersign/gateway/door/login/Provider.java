package countersign.gateway.door.login;

import countersign.gateway.call.UserTokens;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The gateway as a confidential client of the identity provider: code flow with PKCE, tokens kept in the sealed
 * session.
 */
@Configuration(proxyBeanMethods = false)
class Provider {

    @Bean
    ClientRegistrationRepository clientRegistrations(ProviderSettings provider) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(UserTokens.REGISTRATION)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(ProviderSettings.SCOPES)
                .issuerUri(provider.issuer())
                .authorizationUri(provider.endpoint("auth"))
                .tokenUri(provider.endpoint("token"))
                .jwkSetUri(provider.endpoint("certs"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", provider.endpoint("logout")))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
