package countersign.gateway.door;

import countersign.gateway.door.kept.KeptInPlace;
import countersign.gateway.door.limit.LimitSettings;
import countersign.gateway.door.limit.PageLimit;
import countersign.gateway.door.login.AfterSignIn;
import countersign.gateway.door.login.SignInFailed;
import countersign.gateway.door.login.SignInRequests;
import countersign.gateway.door.login.SignInStates;
import countersign.gateway.door.login.SignedOut;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

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
            SignInStates signInStates,
            SignInFailed signInFailed,
            KeptInPlace keptInPlace,
            SignedOut signedOut)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login -> login.loginPage(PageSignIn.ADDRESS)
                        .authorizationEndpoint(e -> e.authorizationRequestResolver(signInRequests)
                                .authorizationRequestRepository(signInStates))
                        .successHandler(afterSignIn)
                        .failureHandler(signInFailed))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new PageSignIn()).accessDeniedHandler(keptInPlace))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(SignedOut.ADDRESS))
                .logout(logout -> logout.logoutUrl(SignedOut.ADDRESS).logoutSuccessHandler(signedOut))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new PageLimit(limits, clock), AnonymousAuthenticationFilter.class)
                .build();
    }
}
