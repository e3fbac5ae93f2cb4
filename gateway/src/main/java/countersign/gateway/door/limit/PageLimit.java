package countersign.gateway.door.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many pages and forms a second for each person; for those who are not signed in, for each network address. */
public final class PageLimit extends OncePerRequestFilter {

    private static final int AT_ONCE = 10;

    private final TokenBuckets buckets;

    public PageLimit(LimitSettings limits, Clock clock) {
        this.buckets = new TokenBuckets(
                limits.pagesPerSecond(), Duration.ofSeconds(1), (long) limits.pagesPerSecond() * AT_ONCE, clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = client(request);
        if (buckets.take(client)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(buckets.wait(client).toSeconds()));
        response.sendError(429);
    }

    private static String client(HttpServletRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken
                ? "address " + request.getRemoteAddr()
                : "person " + person.getName();
    }
}
