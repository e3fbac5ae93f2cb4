package countersign.gateway.door.header;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Browser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Whose forwarded headers count, by the gateway's own configuration, in a server that does nothing else. */
class TrustedProxyTest {

    @Configuration(proxyBeanMethods = false)
    @Import(TomcatServletWebServerAutoConfiguration.class)
    static class Echo {

        @Bean
        ServletRegistrationBean<HttpServlet> whoAsks() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.getScheme() + " " + request.getRemoteAddr());
                        }
                    },
                    "/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, '', http 127.0.0.1",
        "native, '', http 127.0.0.1",
        "native, 10.0.0.0/8, http 127.0.0.1",
        "native, 127.0.0.1/32, https 203.0.113.9"
    })
    void onlyANamedProxyIsBelieved(String headers, String proxies, String seen) {
        try (var server = new SpringApplicationBuilder(Echo.class)
                .run("--server.port=0", "--FORWARDED_HEADERS=" + headers, "--TRUSTED_PROXIES=" + proxies)) {
            var port = server.getEnvironment().getProperty("local.server.port");
            var answer = Browser.once(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .build());
            assertThat(answer.body()).isEqualTo(seen);
        }
    }
}
