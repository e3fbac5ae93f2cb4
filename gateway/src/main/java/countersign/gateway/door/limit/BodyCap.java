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

/** Refuses a body over the limit: by its announced length, or as soon as more than that has been read. */
@Component
@Order(Integer.MIN_VALUE + 10)
class BodyCap extends OncePerRequestFilter {

    private final long most;
    private final ApiProblems problems;

    BodyCap(LimitSettings limits, ApiProblems problems) {
        this.most = limits.body().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            refuse(request, response);
            return;
        }
        var capped = new CappedRequest(request, most);
        try {
            chain.doFilter(capped, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!capped.exceeded() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "Send at most " + most + " bytes.");
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
