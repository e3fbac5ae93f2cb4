package countersign.gateway.door.header;

import countersign.gateway.problem.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the container refuses before any filter sees it: a plain page in place of its own, a problem for machines. */
public final class PlainRefusal extends ErrorReportValve {

    private static final String SENTENCE = "The address or a header of this request cannot be read. Send them plainly.";

    private static final String TOO_LONG =
            "What was sent is longer than can be taken, so nothing was saved. Go back, shorten it, and send it again.";
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
        var sentence = status == HttpStatus.CONTENT_TOO_LARGE.value() ? TOO_LONG : SENTENCE;
        return reader == Reader.MACHINE
                ? "{\"type\":\"urn:countersign:problem:malformed-request\",\"title\":\"Request not understood\",\"status\":"
                        + status + ",\"detail\":\"" + sentence + "\"}"
                : "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                        + "<title>Request not understood - Countersign</title></head><body><main>"
                        + "<h1>Request not understood</h1><p>" + sentence + "</p></main></body></html>";
    }

    private static void strict(Response response) {
        StrictHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", StrictHeaders.API);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
    }
}
