package countersign.platform.readiness;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody writes before the unique indexes are there, whoever asks without having looked whether we are ready. */
final class NotReadyFilter extends OncePerRequestFilter {

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Preparing preparing;

    NotReadyFilter(Preparing preparing) {
        this.preparing = preparing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return preparing.isPrepared() || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemWriter.write(
                response,
                Problem.unavailable("This part is starting and cannot reach its data yet.", RETRY_AFTER_SECONDS));
    }
}
