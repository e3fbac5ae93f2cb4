package countersign.local.balancer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The request line and the header lines of a request, as they came. */
record RequestHead(List<String> lines) {
    private static final int MOST_BYTES = 64 * 1024;
    /** What concerns one connection only, and what only a proxy may say. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "keep-alive", "proxy-connection", "te", "upgrade", "http2-settings", "forwarded");

    /** Reads up to the empty line; empty when the connection ended before it, or when it is far too long. */
    static Optional<RequestHead> read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0 && text.length() < MOST_BYTES; next = in.read()) {
            text.append((char) next);
            if (next == '\n' && (endsWith(text, "\r\n\r\n") || endsWith(text, "\n\n"))) {
                return Optional.of(
                        new RequestHead(text.toString().strip().lines().toList()));
            }
        }
        return Optional.empty();
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
    }

    boolean hasBody() {
        return headers()
                .anyMatch(line -> name(line).equals("transfer-encoding")
                        || (name(line).equals("content-length") && !line.endsWith(" 0") && !line.endsWith(":0")));
    }

    /** Whether it may be sent to another replica though the first may have begun with it. */
    boolean isRepeatable() {
        String method = lines.getFirst().split(" ", 2)[0];
        return !hasBody() && (method.equals("GET") || method.equals("HEAD"));
    }

    /** What the replica is sent: from whom it came, and that the connection serves this one request. */
    byte[] forwarded(String client) {
        StringBuilder text = new StringBuilder(lines.getFirst()).append("\r\n");
        headers()
                .filter(line ->
                        !NOT_PASSED_ON.contains(name(line)) && !name(line).startsWith("x-forwarded-"))
                .forEach(line -> text.append(line).append("\r\n"));
        text.append("X-Forwarded-For: ").append(client).append("\r\nConnection: close\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Stream<String> headers() {
        return lines.stream().skip(1);
    }

    private static String name(String line) {
        return line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
