package countersign.gateway.door.header;

import countersign.gateway.problem.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the container refuses before any filter sees it: a plain page in place of its own, a problem for machines. */
public final class PlainRefusal extends ErrorReportValve {

    private static final String SENTENCE = "The address or a header of this request cannot be read. Send them plainly.";

    private static final String PROBLEM = "{\"type\":\"urn:countersign:problem:malformed-request\","
            + "\"title\":\"Request not understood\",\"status\":%d,\"detail\":\"" + SENTENCE + "\"}";
    private static final String PAGE = "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
            + "<title>Request not understood - Countersign</title></head><body><main>"
            + "<h1>Request not understood</h1><p>" + SENTENCE + "</p></main></body></html>";
    private static final int LOWEST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < LOWEST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var reader = Reader.of(request.getRequestURI(), request.getHeader("Accept"));
        strict(response);
        response.setContentType(contentType(reader));
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(body(reader, response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String contentType(Reader reader) {
        return reader == Reader.MACHINE ? "application/problem+json" : "text/html";
    }

    static String body(Reader reader, int status) {
        return reader == Reader.MACHINE ? PROBLEM.formatted(status) : PAGE;
    }

    private static void strict(Response response) {
        StrictHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", StrictHeaders.API);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
    }
}
