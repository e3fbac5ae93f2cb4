package countersign.platform.early;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses at once what would fail later, in the middle of something: a broken query, a content type that is none. */
final class ReadableRequestFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!saysWhatItSends(request.getContentType())) {
            ProblemWriter.write(response, Problem.ofStatus(415));
        } else if (!hasReadableQuery(request)) {
            ProblemWriter.write(response, Problem.malformed("malformed-request", "The query is not well encoded."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean saysWhatItSends(@Nullable String type) {
        try {
            return type == null
                    || type.isEmpty()
                    || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** The container decodes all parameters at once, when the first is asked for. */
    private static boolean hasReadableQuery(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException broken) {
            return false;
        }
    }
}
