package countersign.gateway.door.limit;

import countersign.gateway.door.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that says of itself that it is over the limit. What turns out to be is found when it is read: by
 * {@link WholeBody} on the API, by the container in a form.
 */
@Component
@Order(Integer.MIN_VALUE + 10)
class BodyCap extends OncePerRequestFilter {

    private final LimitSettings limits;
    private final ApiProblems problems;

    BodyCap(LimitSettings limits, ApiProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= limits.body().toBytes()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            problems.tooLarge(response, limits.body());
        } else {
            response.setHeader("Connection", "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
