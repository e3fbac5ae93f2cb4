package countersign.platform.testing.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTTP/1.1 request written by hand: nothing in it is checked, encoded or corrected on its way. A null body sends
 * none.
 *
 * @param target path and query exactly as they go over the wire
 */
public record RawRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int PATIENCE = 30_000;

    public RawRequest {
        headers = List.copyOf(headers);
    }

    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), new byte[0]);
    }

    /** A further header; the same name again is a second header. */
    public RawRequest with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new RawRequest(method, target, more, body);
    }

    public RawRequest body(byte[] bytes) {
        return new RawRequest(method, target, headers, bytes);
    }

    public RawRequest json(String text) {
        return with("Content-Type", "application/json").body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it over a connection of its own. */
    public RawAnswer send(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            try {
                out.write(bytes(port));
                out.flush();
            } catch (IOException refusedWhileSending) {
                return RawAnswer.read(socket.getInputStream());
            }
            return RawAnswer.read(socket.getInputStream());
        } catch (IOException cause) {
            throw new UncheckedIOException(this + " got no answer", cause);
        }
    }

    private byte[] bytes(int port) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Readable, with no token in it, and short. */
    @Override
    public String toString() {
        var shown = headers.stream().filter(header -> !header.startsWith("Authorization"));
        return brief(method + " " + target, 300) + " " + brief(shown.toList().toString(), 400) + " "
                + brief(new String(body, StandardCharsets.UTF_8), 500);
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + ")";
    }
}
