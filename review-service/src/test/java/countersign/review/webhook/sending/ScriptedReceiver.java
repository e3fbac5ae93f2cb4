package countersign.review.webhook.sending;

import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that does to each connection exactly what a test says, byte by byte. */
final class ScriptedReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final CompletableFuture<IOException> cutOff = new CompletableFuture<>();

    /** What is done to a connection, until an exception says that the other side has gone. */
    interface Script {
        void run(Socket socket) throws IOException;
    }

    ScriptedReceiver(Script script) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> accept(script));
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> run(script, socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void run(Script script, Socket socket) {
        try (socket) {
            script.run(socket);
        } catch (IOException gone) {
            cutOff.complete(gone);
        }
    }

    /** Completes when the sender has cut a connection off while the script went on. */
    CompletableFuture<IOException> cutOff() {
        return cutOff;
    }

    int connections() {
        return connections.get();
    }

    Destination at(String scheme) {
        return new Destination.AllowListed(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/hook"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
