package countersign.gateway.door.header;

import countersign.gateway.problem.Reader;
import countersign.webserver.header.StrictRequests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Only requests for our own name are looked at, and only plain addresses: {@code //}, {@code ..}, {@code ;} and encoded
 * slashes could mean one thing here and another in a service. On the own machine every name of it is ours. Health is
 * asked for by address, so any name will do.
 */
@Configuration(proxyBeanMethods = false)
class KnownAddresses {

    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1");

    @Bean
    HttpFirewall addressCheck(@Value("${countersign.public-url}") String publicUrl) {
        var ours = String.valueOf(URI.create(publicUrl).getHost());
        var anyName = StrictRequests.firewall();
        var ourName = StrictRequests.firewall();
        ourName.setAllowedHostnames(
                name -> name.equalsIgnoreCase(ours) || (OWN_MACHINE.contains(ours) && OWN_MACHINE.contains(name)));
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(jakarta.servlet.http.HttpServletRequest request) {
                var health = request.getRequestURI().startsWith("/actuator/health");
                return (health ? anyName : ourName).getFirewalledRequest(request);
            }

            @Override
            public jakarta.servlet.http.HttpServletResponse getFirewalledResponse(
                    jakarta.servlet.http.HttpServletResponse response) {
                return ourName.getFirewalledResponse(response);
            }
        };
    }

    /** Answered here and now: an error page would be refused as well. */
    @Bean
    RequestRejectedHandler refusedAddress() {
        return (request, response, reason) -> {
            var reader = Reader.of(request.getRequestURI(), request.getHeader("Accept"));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType(PlainRefusal.contentType(reader));
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var body = PlainRefusal.body(reader, HttpStatus.BAD_REQUEST.value());
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainRefusal.class.getName());
            }
        });
    }
}
