package countersign.gateway.door;

import countersign.gateway.door.limit.LimitSettings;
import countersign.gateway.door.limit.PageLimit;
import countersign.gateway.door.login.AfterSignIn;
import countersign.gateway.door.login.SignInRequests;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** The pages: signed in by session, every form with a CSRF token. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] OPEN = {
        "/",
        "/assets/**",
        "/webjars/**",
        "/accessibility",
        "/cookies",
        "/how-to-verify",
        "/signed-out",
        "/sign-in-failed",
        "/error",
        "/oauth2/authorization/**",
        "/login/oauth2/code/**",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInRequests signInRequests,
            AfterSignIn afterSignIn,
            LimitSettings limits,
            Clock clock,
            LogoutSuccessHandler signedOut,
            RequestCache savedPages)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login -> login.loginPage(PageSignIn.ADDRESS)
                        .authorizationEndpoint(e -> e.authorizationRequestResolver(signInRequests))
                        .successHandler(afterSignIn)
                        .failureUrl("/sign-in-failed"))
                .exceptionHandling(e -> e.authenticationEntryPoint(new PageSignIn()))
                .requestCache(cache -> cache.requestCache(savedPages))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new PageLimit(limits, clock), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Ends the login at the identity provider too, which then leads back to our own page. */
    @Bean
    LogoutSuccessHandler signedOut(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return handler;
    }

    /** The page to come back to after signing in. */
    @Bean
    RequestCache savedPages() {
        return PageSignIn.savedPages();
    }
}
