package countersign.local.balancer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of an answer, as it came. */
final class AnswerHead {
    private static final byte[] ENDS = "Connection: close\r\n".getBytes(StandardCharsets.US_ASCII);

    private AnswerHead() {}

    /**
     * The same with word that the connection ends with it: a client that kept it would send its next request into a
     * connection that is being closed. An answer that only announces another one (1xx) is left as it is.
     *
     * @param first what came first, the status line at least
     */
    static byte[] saysThatItEnds(byte[] first) {
        int end = new String(first, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        boolean announces = end > "HTTP/1.1 1".length() && first["HTTP/1.1 ".length()] == '1';
        if (end == 0 || announces) {
            return first;
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream(first.length + ENDS.length);
        answer.write(first, 0, end);
        answer.writeBytes(ENDS);
        answer.write(first, end, first.length - end);
        return answer.toByteArray();
    }
}
