package countersign.gateway.door.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the container refuses before any filter sees it: one sentence in place of its page, as a problem on the API. */
public final class PlainRefusal extends ErrorReportValve {

    static final String SENTENCE = "The address or a header of this request cannot be read. Send them plainly.";

    private static final String PROBLEM = "{\"type\":\"urn:countersign:problem:malformed-request\","
            + "\"title\":\"Request not understood\",\"status\":%d,\"detail\":\"" + SENTENCE + "\"}";
    private static final int LOWEST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < LOWEST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var api = String.valueOf(request.getRequestURI()).startsWith("/api/");
        strict(response);
        response.setContentType(api ? "application/problem+json" : "text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(api ? PROBLEM.formatted(response.getStatus()) : SENTENCE);
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void strict(Response response) {
        StrictHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", StrictHeaders.API);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
    }
}
