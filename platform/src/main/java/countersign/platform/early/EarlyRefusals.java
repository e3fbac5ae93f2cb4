package countersign.platform.early;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemWriter;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;

@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnProperty(name = "countersign.resource-server.enabled", matchIfMissing = true)
class EarlyRefusals {

    @Bean
    ErrorsAsProblems errorsAsProblems() {
        return new ErrorsAsProblems();
    }

    /** Addresses that could mean something else to somebody: {@code //}, {@code ..}, {@code ;}, encoded slashes. */
    @Bean
    RequestRejectedHandler rejectedAddress() {
        return (request, response, reason) -> ProblemWriter.write(
                response,
                Problem.malformed(
                        "malformed-request",
                        "The address or a header holds what this service does not read. Send them plainly."));
    }

    @Bean
    FilterRegistrationBean<ReadableRequestFilter> readableRequest() {
        var registration = new FilterRegistrationBean<>(new ReadableRequestFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    /** What the container refuses by itself. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> reportAsProblem() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ReportAsProblem.class.getName());
            }
        });
    }
}
