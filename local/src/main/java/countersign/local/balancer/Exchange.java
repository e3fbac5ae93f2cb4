package countersign.local.balancer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One request and its answer, passed on byte by byte. Both connections serve this request only, so that requests truly
 * alternate and none meets a connection that its replica is just about to close. A replica that cannot be connected to
 * is passed over; one that breaks off before its first byte is passed over too if the request may be repeated.
 */
final class Exchange {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LINGER_MILLIS = 1_000;

    private final Replicas replicas;

    Exchange(Replicas replicas) {
        this.replicas = replicas;
    }

    void with(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            InputStream in = new BufferedInputStream(client.getInputStream());
            Optional<RequestHead> head = RequestHead.read(in);
            if (head.isPresent()) {
                try {
                    passOn(head.get(), in, client);
                } finally {
                    linger(client, in);
                }
            }
        } catch (IOException left) {
            // the client went away, or says nothing: there is nobody to tell
        }
    }

    private void passOn(RequestHead head, InputStream body, Socket client) throws IOException {
        for (int port : replicas.inTurn()) {
            Optional<Socket> connected = connected(port);
            if (connected.isPresent()) {
                try (Socket replica = connected.get()) {
                    byte[] first = ask(head, body, client, replica);
                    if (first.length > 0) {
                        client.getOutputStream().write(AnswerHead.saysThatItEnds(first));
                        replica.getInputStream().transferTo(client.getOutputStream());
                        return;
                    }
                }
                if (!head.isRepeatable()) {
                    refuse(
                            client,
                            "502 Bad Gateway",
                            "The service broke off before it answered; what was asked for"
                                    + " may or may not have been done: send the same request again.");
                    return;
                }
            }
        }
        refuse(client, "503 Service Unavailable", "No replica of the service can be reached at the moment.");
    }

    private Optional<Socket> connected(int port) {
        Socket replica = new Socket();
        try {
            replica.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            replica.setSoTimeout(PATIENCE_MILLIS);
            return Optional.of(replica);
        } catch (IOException refused) {
            replicas.seen(port, false);
            return Optional.empty();
        }
    }

    /** Sends the request and waits for the first bytes of the answer; none when the replica broke off. */
    private static byte[] ask(RequestHead head, InputStream body, Socket client, Socket replica) {
        try {
            replica.getOutputStream()
                    .write(head.forwarded(client.getInetAddress().getHostAddress()));
            if (head.hasBody()) {
                Thread.ofVirtual().start(() -> pump(body, replica));
            }
            byte[] first = new byte[8192];
            int got = replica.getInputStream().read(first);
            return Arrays.copyOf(first, Math.max(got, 0));
        } catch (IOException brokeOff) {
            return new byte[0];
        }
    }

    /** The body goes on while the answer may already come: a service may refuse before it has read everything. */
    private static void pump(InputStream body, Socket replica) {
        try {
            body.transferTo(replica.getOutputStream());
        } catch (IOException left) {
            // whoever waits for the answer notices
        }
    }

    private static void refuse(Socket client, String status, String detail) throws IOException {
        String problem = "{\"type\":\"urn:countersign:problem:unavailable\",\"title\":\"" + status.substring(4)
                + "\",\"status\":" + status.substring(0, 3) + ",\"detail\":\"" + detail + "\"}";
        String answer = "HTTP/1.1 " + status + "\r\nContent-Type: application/problem+json\r\nRetry-After: 2\r\n"
                + "Connection: close\r\nContent-Length: " + problem.length() + "\r\n\r\n" + problem;
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads off what is still being sent, for a moment, so that closing does not take the answer back. */
    private static void linger(Socket client, InputStream in) throws IOException {
        client.shutdownOutput();
        client.setSoTimeout(LINGER_MILLIS);
        in.transferTo(OutputStream.nullOutputStream());
    }
}
