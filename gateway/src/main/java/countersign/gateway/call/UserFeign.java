package countersign.gateway.call;

import countersign.gateway.call.failure.CallFailed;
import countersign.webserver.answer.WholeAnswerClient;
import feign.Client;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feign configuration of every client: the signed-in person's token, one circuit breaker per service on the request's
 * own thread, problem documents as {@link CallFailed}. It is deliberately no {@code @Configuration}, which would make
 * its beans the application's own.
 */
public class UserFeign {

    @Bean
    RequestInterceptor userToken(UserTokens tokens) {
        return request -> {
            request.header("Authorization", "Bearer " + tokens.current());
            Optional.ofNullable(MDC.get(RequestIds.LOGGED)).ifPresent(id -> request.header(RequestIds.HEADER, id));
        };
    }

    @Bean
    RequestInterceptor saidOnThePage() {
        return new SaidOnThePage();
    }

    @Bean
    Client guardedClient(CircuitBreakerRegistry breakers) {
        return new GuardedClient(WholeAnswerClient.ofJdk(), breakers);
    }

    @Bean
    ErrorDecoder serviceErrors(JsonMapper json) {
        return new ServiceErrors(json);
    }

    /** A page is asked again by its reader, not by us. */
    @Bean
    Retryer noRetry() {
        return Retryer.NEVER_RETRY;
    }

    /** Spring Cloud's own are filled at the first call, and look empty to a second call made meanwhile. */
    @Bean
    FeignHttpMessageConverters feignHttpMessageConverters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> client,
            ObjectProvider<HttpMessageConverterCustomizer> cloud) {
        var converters = new FeignHttpMessageConverters(client, cloud);
        converters.getConverters();
        return converters;
    }
}
