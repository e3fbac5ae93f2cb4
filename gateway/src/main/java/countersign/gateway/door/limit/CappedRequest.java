package countersign.gateway.door.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body breaks off when more than so many bytes were read. */
final class CappedRequest extends HttpServletRequestWrapper {

    private final long most;
    private long read;

    CappedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    boolean exceeded() {
        return read > most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Capped(super.getInputStream());
    }

    private final class Capped extends ServletInputStream {

        private final ServletInputStream body;

        Capped(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var got = body.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (exceeded()) {
                throw new IOException("The request body is too large");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
