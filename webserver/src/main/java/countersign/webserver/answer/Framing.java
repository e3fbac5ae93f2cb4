package countersign.webserver.answer;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer says where it ends (RFC 9112, 6.3), and has come up to there. One whose end is only the
 * connection's end cannot be told from one that a dying service broke off; no service of ours gives such.
 */
public final class Framing {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private Framing() {}

    /**
     * Refuses an answer that is not, or cannot be known to be, whole.
     *
     * @param header gives the first value of a header of this name, or null
     * @param bytes of the body that came
     */
    public static void check(int status, UnaryOperator<@Nullable String> header, long bytes) throws IOException {
        if (status == NO_CONTENT || status == NOT_MODIFIED || header.apply("Transfer-Encoding") != null) {
            return;
        }
        String length = header.apply("Content-Length");
        if (length == null) {
            throw new IOException("an answer does not say where it ends");
        }
        if (!length.equals(Long.toString(bytes))) {
            throw new EOFException(bytes + " of " + length + " bytes of an answer came");
        }
    }
}
