package countersign.platform.http.filter;

import countersign.platform.problem.ProblemWriter;
import countersign.platform.problem.TooLargeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body over its cap: by its declared length at once, otherwise when it grows over it. */
final class BodyCapFilter extends OncePerRequestFilter {

    private final BodyLimits limits;

    BodyCapFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cap = limits.capFor(request.getRequestURI());
        if (request.getContentLengthLong() > cap) {
            ProblemWriter.write(response, new TooLargeException(cap).problem());
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Capped(request, cap), response);
    }

    private static final class Capped extends HttpServletRequestWrapper {

        private final long cap;

        Capped(HttpServletRequest request, long cap) {
            super(request);
            this.cap = cap;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CappedStream(super.getInputStream(), cap);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
