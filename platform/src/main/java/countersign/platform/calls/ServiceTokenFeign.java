package countersign.platform.calls;

import feign.Request;
import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/**
 * Configuration of a Feign client that calls as this service, with a client-credentials token:
 * {@code @FeignClient(configuration = ServiceTokenFeign.class)}. Never a {@code @Configuration} itself: it would apply
 * to every client.
 */
public class ServiceTokenFeign extends ReadyConverters {

    @Bean
    RequestInterceptor serviceToken(ServiceTokens tokens) {
        return request -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.token());
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
