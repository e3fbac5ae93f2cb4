package countersign.gateway.door.login;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** How an access token is replaced by means of the refresh token; whoever asks has decided that it is time. */
@Configuration(proxyBeanMethods = false)
class Refreshing {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Bean
    OAuth2AuthorizedClientProvider refreshTokens(Clock clock) {
        var answers = new RestClientRefreshTokenTokenResponseClient();
        answers.setRestClient(RestClient.builder()
                .requestFactory(prompt())
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new RefreshTokenOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(answers);
        provider.setClock(clock);
        provider.setClockSkew(Duration.ofMinutes(1));
        return provider;
    }

    /** Within the lease under which tokens are refreshed. */
    private static SimpleClientHttpRequestFactory prompt() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(ANSWER);
        return requests;
    }
}
