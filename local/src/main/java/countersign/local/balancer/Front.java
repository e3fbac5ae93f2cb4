package countersign.local.balancer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The one address of a service: takes connections and has each request passed on, on a thread of its own. */
final class Front implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final ServerSocket socket;
    private final Replicas replicas;

    private Front(ServerSocket socket, Replicas replicas) {
        this.socket = socket;
        this.replicas = replicas;
    }

    /** On the loopback address; port 0 takes a free one. */
    static Front open(int port, Replicas replicas) throws IOException {
        Front front = new Front(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), replicas);
        Thread.ofPlatform().name("front-" + port).start(front::accept);
        return front;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> new Exchange(replicas).with(client));
            } catch (IOException refused) {
                // this one only, or the front was closed, which ends the loop
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
