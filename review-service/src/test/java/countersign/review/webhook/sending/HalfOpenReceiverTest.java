package countersign.review.webhook.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers that are slow, half open, endless or no receivers at all: each attempt ends, and takes little memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HalfOpenReceiverTest {

    private static final byte[] BODY = "{}".getBytes(US_ASCII);

    private final WebhookSender hasty = Networks.sender(Networks.SHORT);
    private final WebhookSender patient = Networks.sender(Networks.PATIENT);

    @AfterEach
    void close() throws IOException {
        hasty.close();
        patient.close();
    }

    @Test
    void givesUpOnOneThatNeverTakesTheConnection() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                connects(socket, full.getLocalPort());
            }
            assertThat(hasty.post(
                                    new Destination.AllowListed(
                                            URI.create("http://127.0.0.1:" + full.getLocalPort() + "/")),
                                    Map.of(),
                                    BODY)
                            .result())
                    .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void connects(Socket socket, int port) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException queueIsFull) {
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void givesUpOnOneThatNeverSpeaks() throws IOException {
        assertThat(hasty("http", HalfOpenReceiverTest::isSilent)).isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
        assertThat(hasty("https", HalfOpenReceiverTest::isSilent)).isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
    }

    @Test
    void givesUpOnAHandshakeThatComesByteByByte() throws IOException {
        byte[] beginningOfAServerHello = {0x16, 0x03, 0x03, 0x40, 0x00, 0x02, 0x00, 0x3f, (byte) 0xfc};

        assertThat(hasty("https", socket -> drips(socket, beginningOfAServerHello)))
                .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
    }

    @Test
    void givesUpOnAHeadAndOnABodyThatComeByteByByte() throws IOException {
        assertThat(hasty("http", socket -> drips(socket, ascii("HTTP/1.1 200 OK\r\nX-Slow: "))))
                .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
        assertThat(hasty("http", socket -> drips(socket, ascii("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"))))
                .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
    }

    @Test
    void givesUpOnOneThatAlwaysIsAboutToAnswer() throws IOException {
        assertThat(hasty("http", socket -> repeats(socket, "", "HTTP/1.1 100 Continue\r\n\r\n")))
                .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
    }

    @Test
    void cutsOffAnEndlessHead() throws IOException {
        assertThat(patient("http", socket -> repeats(socket, "HTTP/1.1 200 OK\r\n", "X-More: and more\r\n")))
                .isEqualTo(new Attempt.Failed(Failure.NOT_HTTP));
        assertThat(patient("http", socket -> repeats(socket, "HTTP/1.1 200 OK\r\nX-More: ", "and more")))
                .isEqualTo(new Attempt.Failed(Failure.NOT_HTTP));
    }

    @Test
    void readsTheBeginningOfAnEndlessBodyAndCutsItOff() throws Exception {
        for (String head : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n")) {
            try (ScriptedReceiver receiver = new ScriptedReceiver(socket -> repeats(socket, head, "x".repeat(1_000)))) {
                Attempt attempt = patient.post(receiver.at("http"), Map.of(), BODY);

                assertThat(attempt.result()).isEqualTo(new Attempt.Answered(200, "x".repeat(2_048), Optional.empty()));
                assertThat(receiver.cutOff().get(30, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void takesNothingElseForHttp() throws IOException {
        assertThat(patient("http", socket -> says(socket, "HTTP/9.9 200 OK\r\n\r\n")))
                .isEqualTo(new Attempt.Failed(Failure.NOT_HTTP));
        assertThat(patient(
                        "http", socket -> says(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")))
                .isEqualTo(new Attempt.Failed(Failure.NOT_HTTP));
        assertThat(patient("http", socket -> says(socket, "SSH-2.0-OpenSSH_9.2\r\n")))
                .isIn(new Attempt.Failed(Failure.NOT_HTTP), new Attempt.Failed(Failure.BROKEN_OFF));
        assertThat(patient("https", socket -> says(socket, "HTTP/1.1 200 OK\r\n\r\n")))
                .isEqualTo(new Attempt.Failed(Failure.TLS));
    }

    @Test
    void saysThatTheConnectionBrokeOff() throws IOException {
        assertThat(patient("http", socket -> {})).isEqualTo(new Attempt.Failed(Failure.BROKEN_OFF));
        assertThat(patient("http", socket -> says(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")))
                .isEqualTo(new Attempt.Failed(Failure.BROKEN_OFF));
        assertThat(patient("http", socket -> {
                    socket.setSoLinger(true, 0);
                    socket.getInputStream().read();
                }))
                .isEqualTo(new Attempt.Failed(Failure.BROKEN_OFF));
    }

    @Test
    void asksOnceOnlyWhateverComes() throws IOException {
        try (ScriptedReceiver receiver =
                new ScriptedReceiver(socket -> says(socket, "HTTP/1.1 503 Later\r\nRetry-After: 0\r\n\r\n"))) {
            assertThat(patient.post(receiver.at("http"), Map.of(), BODY).status())
                    .isEqualTo(503);
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    private Attempt.Result hasty(String scheme, ScriptedReceiver.Script script) throws IOException {
        return result(hasty, scheme, script);
    }

    private Attempt.Result patient(String scheme, ScriptedReceiver.Script script) throws IOException {
        return result(patient, scheme, script);
    }

    private static Attempt.Result result(WebhookSender sender, String scheme, ScriptedReceiver.Script script)
            throws IOException {
        try (ScriptedReceiver receiver = new ScriptedReceiver(script)) {
            return sender.post(receiver.at(scheme), Map.of(), BODY).result();
        }
    }

    /** Takes all that comes and never says anything. */
    private static void isSilent(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Listens to the request, then speaks once and hangs up. */
    private static void says(Socket socket, String words) throws IOException {
        socket.getInputStream().read(new byte[8_192]);
        socket.getOutputStream().write(ascii(words));
        socket.shutdownOutput();
        isSilent(socket);
    }

    /** Speaks as fast as it is heard, for ever. */
    private static void repeats(Socket socket, String beginning, String more) throws IOException {
        socket.getInputStream().read(new byte[8_192]);
        socket.getOutputStream().write(ascii(beginning));
        byte[] again = ascii(more);
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write(again);
        }
    }

    /** Speaks a byte at a time, always before anybody would call it silent. */
    private static void drips(Socket socket, byte[] beginning) throws IOException {
        socket.getOutputStream().write(beginning);
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write('a');
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
