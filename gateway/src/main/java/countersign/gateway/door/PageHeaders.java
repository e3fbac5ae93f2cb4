package countersign.gateway.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The pages' response headers: nothing inline, nothing from elsewhere, in nobody's frame, never cached. Forms may lead
 * to the identity provider, because signing in and out are redirects from forms. HSTS is sent where TLS is used.
 */
final class PageHeaders {

    private PageHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers, String providerOrigin) {
        headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'self'; img-src 'self' data:; object-src 'none';"
                                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + providerOrigin))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> {})
                .crossOriginResourcePolicy(resource -> {})
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> !request.getRequestURI().endsWith("/document"),
                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)));
    }
}
