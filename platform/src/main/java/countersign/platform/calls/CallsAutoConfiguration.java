package countersign.platform.calls;

import countersign.platform.identity.OidcEndpoints;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class CallsAutoConfiguration {

    @Bean
    ServiceTokens serviceTokens(OidcEndpoints oidc, Clock clock) {
        return new ServiceTokens(ClientCredentials.of(oidc), clock);
    }

    @Bean
    NeighbourAwayAdvice neighbourAway() {
        return new NeighbourAwayAdvice();
    }

    /** A refusal (4xx) is an answer; only a service that does not answer opens the breaker, for 10 s. */
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> refusalsAreAnswers() {
        var breaker = CircuitBreakerConfig.custom()
                .ignoreException(FeignException.FeignClientException.class::isInstance)
                .minimumNumberOfCalls(10)
                .slidingWindowSize(20)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                .build();
        return factory -> factory.configureDefault(id ->
                new Resilience4JConfigBuilder(id).circuitBreakerConfig(breaker).build());
    }
}
