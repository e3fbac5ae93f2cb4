package countersign.gateway.door.limit;

import countersign.gateway.door.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in the whole body of an API call before a service is asked. A sender who breaks off, is too slow or sends too
 * much is refused here, and not mistaken for a service that does not answer, which would close the way to it for
 * everybody.
 */
public final class WholeBody extends OncePerRequestFilter {

    private static final int AT_ONCE = 8_192;

    private final LimitSettings limits;
    private final ApiProblems problems;
    private final Clock clock;

    public WholeBody(LimitSettings limits, ApiProblems problems, Clock clock) {
        this.limits = limits;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = take(request.getInputStream());
        } catch (SocketTimeoutException slow) {
            var most = limits.bodyTime().toSeconds();
            refuse(response, HttpStatus.REQUEST_TIMEOUT, "too-slow", "Send the whole body within " + most + " s.");
            return;
        } catch (IOException broken) {
            refuse(response, HttpStatus.BAD_REQUEST, "malformed-request", "The body broke off before its end.");
            return;
        }
        if (body.length > limits.body().toBytes()) {
            problems.tooLarge(response, limits.body());
        } else {
            chain.doFilter(new TakenRequest(request, body), response);
        }
    }

    /** All of it; of what is too large only so much that it shows. */
    private byte[] take(ServletInputStream body) throws IOException {
        var end = clock.instant().plus(limits.bodyTime());
        var taken = new ByteArrayOutputStream();
        var part = new byte[AT_ONCE];
        for (int got = body.read(part); got >= 0; got = body.read(part)) {
            taken.write(part, 0, got);
            if (taken.size() > limits.body().toBytes()) {
                break;
            }
            if (clock.instant().isAfter(end)) {
                throw new SocketTimeoutException();
            }
        }
        return taken.toByteArray();
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String slug, String detail)
            throws IOException {
        response.setHeader("Connection", "close");
        problems.write(response, status, slug, detail);
    }
}
