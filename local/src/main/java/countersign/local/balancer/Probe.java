package countersign.local.balancer;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;

/** Asks one replica whether it is ready. */
final class Probe {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int SILENT_IN_A_ROW = 3;

    private final URI address;
    private int silent;

    Probe(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    /** Empty when nothing new was learnt: on a busy machine a replica may be slow once or twice and is still there. */
    Optional<Boolean> ask() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            silent = 0;
            return Optional.of(status == 200);
        } catch (SocketTimeoutException slow) {
            silent++;
            return silent < SILENT_IN_A_ROW ? Optional.empty() : Optional.of(false);
        } catch (IOException refused) {
            return Optional.of(false);
        }
    }
}
