package countersign.platform.observability;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What would otherwise stand in every service's configuration; it yields to whatever is set there. */
final class HouseDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            // only health is to be seen from outside
            Map.entry("management.endpoints.web.exposure.include", "health"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            // no traffic before the document server holds what the service rests on
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,prepared"),
            // a sender who stops in the middle of a request is not waited for longer
            Map.entry("server.tomcat.connection-timeout", "20s"),
            // a refused large body is read off, so that the refusal arrives
            Map.entry("server.tomcat.max-swallow-size", "16MB"),
            // no endpoint takes files, so that a form with files is refused like any other content type
            Map.entry("spring.servlet.multipart.enabled", "false"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "25s"),
            Map.entry("countersign.shutdown.notice", "${SHUTDOWN_NOTICE:0s}"),
            // the caller's identity stays with the call, behind the breaker too
            Map.entry("spring.cloud.openfeign.circuitbreaker.enabled", "true"),
            Map.entry("spring.cloud.circuitbreaker.resilience4j.disable-thread-pool", "true"),
            Map.entry("spring.cloud.circuitbreaker.resilience4j.disable-time-limiter", "true"),
            Map.entry("springdoc.api-docs.version", "openapi_3_1"),
            Map.entry("springdoc.default-produces-media-type", "application/json"),
            Map.entry("springdoc.override-with-generic-response", "false"),
            Map.entry("springdoc.writer-with-order-by-keys", "true"),
            Map.entry("logging.pattern.correlation", "[%X{requestId:-}] "));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("countersign-house-defaults", DEFAULTS));
    }
}
