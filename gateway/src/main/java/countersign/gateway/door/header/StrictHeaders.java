package countersign.gateway.door.header;

import countersign.gateway.door.login.ProviderSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The headers of every answer, before everything else so that no refusal goes without them: nothing inline, nothing
 * from elsewhere, in nobody's frame, never cached. Forms may lead to the identity provider, because signing in and out
 * are redirects from forms. A controller's own header of the same name stands.
 */
@Configuration(proxyBeanMethods = false)
class StrictHeaders {

    private static final String PAGE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self' ";
    /** Nothing at all: for answers that are no pages. */
    static final String API = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The same for pages, the API and what the container answers by itself. */
    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> strictHeaderFilter(
            ProviderSettings provider, @Value("${countersign.public-url}") String publicUrl) {
        HeaderWriterFilter filter = new ForErrorsToo(writers(provider.origin(), publicUrl.startsWith("https:")));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Integer.MIN_VALUE + 1);
        return registration;
    }

    /** What the container refuses before any filter, such as TRACE or WEB-INF, comes here as an error first. */
    private static final class ForErrorsToo extends HeaderWriterFilter {

        ForErrorsToo(List<HeaderWriter> writers) {
            super(writers);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    private static List<HeaderWriter> writers(String provider, boolean tls) {
        var pages = new ContentSecurityPolicyHeaderWriter(PAGE + provider);
        var api = new ContentSecurityPolicyHeaderWriter(API);
        HeaderWriter policy = (request, response) ->
                (asked(request).startsWith("/api/") ? api : pages).writeHeaders(request, response);
        HeaderWriter secure = tls
                ? new StaticHeadersWriter("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                : (request, response) -> {};
        return List.of(policy, secure, always(), new CacheControlHeadersWriter(), noFrame());
    }

    /** Of an error, the address that it is about. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static HeaderWriter always() {
        return new StaticHeadersWriter(ALWAYS.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList());
    }

    /** The one kind of page that our own pages frame says so in its own policy. */
    private static HeaderWriter noFrame() {
        return new DelegatingRequestMatcherHeaderWriter(
                request -> !asked(request).endsWith("/document"),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY));
    }
}
