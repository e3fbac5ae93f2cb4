package countersign.platform.calls;

import feign.Request;
import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Configuration of a Feign client that calls as whoever calls us: {@code @FeignClient(configuration =
 * CallerTokenFeign.class)}. Never a {@code @Configuration} itself: it would apply to every client.
 */
public class CallerTokenFeign extends ReadyConverters {

    @Bean
    RequestInterceptor callerToken() {
        return request -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
                request.header(
                        HttpHeaders.AUTHORIZATION, "Bearer " + caller.getToken().getTokenValue());
            }
        };
    }

    @Bean
    RequestInterceptor sameRequestId() {
        return new RequestIdInterceptor();
    }

    @Bean
    Request.Options timeOuts() {
        return TimeOuts.OPTIONS;
    }
}
