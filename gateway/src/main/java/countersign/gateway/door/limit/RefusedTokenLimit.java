package countersign.gateway.door.limit;

import countersign.gateway.door.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many refused tokens a minute from one network address. Good tokens cost nothing here, so that one client of an
 * organisation cannot lock out its neighbours for longer than it goes on.
 */
public final class RefusedTokenLimit extends OncePerRequestFilter {

    private final TokenBuckets buckets;
    private final ApiProblems problems;

    public RefusedTokenLimit(LimitSettings limits, ApiProblems problems, Clock clock) {
        this.buckets = new TokenBuckets(
                limits.refusedTokensPerMinute(), Duration.ofMinutes(1), limits.refusedTokensPerMinute(), clock);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        if (buckets.empty(address)) {
            problems.tooMany(response, buckets.wait(address));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            buckets.take(address);
        }
    }
}
