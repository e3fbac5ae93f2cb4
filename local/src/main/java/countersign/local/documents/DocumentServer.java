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
        MongoServer server = on(Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("127.0.0.1", port);
        System.out.println(
                "Embedded document server, for trying and testing only (no replicas, no login): port " + port);
    }

    /** The file of a suite that keeps its data in a folder. */
    public static Path fileIn(Path data) {
        return data.resolve("documents/countersign.mv");
    }

    /** A server that keeps everything in the file, to be bound and ended by the caller. */
    public static MongoServer on(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new MongoServer(DurableBackend.on(file.toString()));
    }
}
