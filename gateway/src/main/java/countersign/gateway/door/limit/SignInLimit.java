package countersign.gateway.door.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many sign-ins a minute from one network address. Comes before everything else. */
@Component
@Order(Integer.MIN_VALUE + 20)
class SignInLimit extends OncePerRequestFilter {

    private final TokenBuckets buckets;

    SignInLimit(LimitSettings limits, Clock clock) {
        this.buckets =
                new TokenBuckets(limits.signInsPerMinute(), Duration.ofMinutes(1), limits.signInsPerMinute(), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/oauth2/") && !path.startsWith("/login/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        if (buckets.take(address)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(buckets.wait(address).toSeconds()));
        response.sendError(429);
    }
}
