package countersign.gateway.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Takes a page in, instead of sending it. */
final class CapturedPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    private int status = HttpStatus.OK.value();

    CapturedPage(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is a page, and not a refusal or the way to another one. */
    boolean isThere() {
        return status == HttpStatus.OK.value();
    }

    String html() {
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Pages are written at once");
            }
        };
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = HttpStatus.FOUND.value();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void setContentLength(int length) {
        // what is sent in the end is longer
    }

    @Override
    public void setContentLengthLong(long length) {
        // as above
    }

    @Override
    public void setContentType(String type) {
        // it is a page
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // UTF-8, as everything
    }
}
