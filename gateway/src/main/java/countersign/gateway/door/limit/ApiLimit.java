package countersign.gateway.door.limit;

import countersign.gateway.door.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many API calls a second for each client and person; without a token, for each network address. */
public final class ApiLimit extends OncePerRequestFilter {

    private final TokenBuckets buckets;
    private final ApiProblems problems;

    public ApiLimit(LimitSettings limits, ApiProblems problems, Clock clock) {
        this.buckets =
                new TokenBuckets(limits.apiPerSecond(), Duration.ofSeconds(1), limits.apiPerSecond() * 10L, clock);
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
        problems.tooMany(response, buckets.wait(client));
    }

    private static String client(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "address " + request.getRemoteAddr() : "subject " + authentication.getName();
    }
}
