package countersign.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many API calls a second for each client and person; without a token, for each network address. */
final class ApiLimit extends OncePerRequestFilter {

    private final TokenBuckets buckets;
    private final ApiProblems problems;

    ApiLimit(LimitSettings limits, ApiProblems problems, Clock clock) {
        this.buckets = new TokenBuckets(limits.apiPerSecond(), limits.apiPerSecond() * 10.0, clock);
        this.problems = problems;
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
        problems.write(
                response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Wait as long as Retry-After says.");
    }

    private static String client(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "address " + request.getRemoteAddr() : "subject " + authentication.getName();
    }
}
