package countersign.gateway.door.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class PageLimitTest {

    private static final Clock STILL = Clock.fixed(Instant.parse("2024-09-12T09:00:00Z"), ZoneOffset.UTC);

    private final PageLimit limit =
            new PageLimit(new LimitSettings(1, 1, 2, 1, DataSize.ofBytes(1), Duration.ofSeconds(1)), STILL);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse asked(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, ""));
    }

    private void useUp(String address) throws Exception {
        for (int at = 0; at < 20; at++) {
            assertThat(asked(address, "/work").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void onePersonDoesNotUseUpAnothersShareAtTheSameAddress() throws Exception {
        signIn("busy");
        useUp("10.0.0.1");
        var stopped = asked("10.0.0.1", "/work");
        assertThat(stopped.getStatus()).isEqualTo(429);
        assertThat(stopped.getHeader("Retry-After")).isEqualTo("1");
        signIn("other");
        assertThat(asked("10.0.0.1", "/work").getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInSharesTheirAddressAndPaysNothingForStyleSheets() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS"))));
        useUp("10.0.0.2");
        assertThat(asked("10.0.0.2", "/").getStatus()).isEqualTo(429);
        assertThat(asked("10.0.0.3", "/").getStatus()).isEqualTo(200);
        assertThat(asked("10.0.0.2", "/assets/countersign.css").getStatus()).isEqualTo(200);
    }
}
