package countersign.gateway.door;

import countersign.gateway.door.limit.ApiLimit;
import countersign.gateway.door.limit.LimitSettings;
import countersign.gateway.door.limit.RefusedTokenLimit;
import countersign.gateway.door.limit.WholeBody;
import countersign.gateway.door.login.ProviderSettings;
import countersign.webserver.token.RealmTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The API for systems and scripts: a bearer token or nothing, no session, no cookie looked at. The token is checked
 * here and again, with what it may do, by the service it goes to.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String OPEN_KEYS = "/api/signoff/jwks.json";

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, JwtDecoder decoder, ApiProblems problems, LimitSettings limits, Clock clock)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, OPEN_KEYS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new RefusedTokenLimit(limits, problems, clock), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ApiLimit(limits, problems, clock), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new WholeBody(limits, problems, clock), AuthorizationFilter.class)
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(ApiProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }
        };
    }

    /** Whether a token may do what it asks for is for the services to say. */
    @Bean
    JwtDecoder accessTokens(ProviderSettings provider) {
        return RealmTokens.decoder(
                provider.endpoint("certs"),
                provider.issuer(),
                provider.audience(),
                new JwtClaimValidator<>("sub", subject -> subject != null));
    }
}
