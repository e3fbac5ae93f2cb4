package countersign.local.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the embedded document server in a process of its own. */
public final class DocumentServer {
    private DocumentServer() {}

    /** Takes the port and the file. Has no authentication, therefore listens on the loopback address only. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        DurableBackend backend = DurableBackend.on(file.toString());
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("127.0.0.1", port);
        System.out.println(
                "Embedded document server, for trying and testing only (no replicas, no login): port " + port);
    }
}
