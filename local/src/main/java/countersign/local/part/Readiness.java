package countersign.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a part can be used now. */
@FunctionalInterface
public interface Readiness {
    boolean reached();

    /** Ready when the address answers 200. */
    static Readiness http(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return () -> {
            try {
                return Clients.SHARED
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** Ready when something listens on the loopback port. */
    static Readiness listening(int port) {
        return () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** One client for all polls. */
    final class Clients {
        static final HttpClient SHARED =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        private Clients() {}
    }
}
