package countersign.platform.http.filter;

import countersign.platform.problem.TooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body of unknown length that fails once it has given more than its cap. */
final class CappedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long cap;
    private long given;

    CappedStream(ServletInputStream body, long cap) {
        this.body = body;
        this.cap = cap;
    }

    @Override
    public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var got = body.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws IOException {
        given += more;
        if (given > cap) {
            throw new TooLargeException(cap);
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
