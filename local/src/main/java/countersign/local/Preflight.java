package countersign.local;

import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What must hold before anything is started; each failure is one sentence. */
final class Preflight {
    static final long NEEDED_BYTES = 1_500_000_000L;

    private Preflight() {}

    static void ports(Map<Integer, String> needed) {
        needed.forEach((port, owner) -> {
            if (!free(port)) {
                throw new CannotStart(
                        "Port " + port + " (" + owner + ") is taken by another program: end that program, or start"
                                + " with another --port-offset, for example 2000.");
            }
        });
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void disk(Path directory, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new CannotStart("The disk that holds " + directory + " has only " + usableBytes / 1_000_000
                    + " MB free and Countersign needs " + NEEDED_BYTES / 1_000_000
                    + " MB: free some space, or choose another place with --data DIR.");
        }
    }

    static long usableBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new CannotStart(
                    "The free space of " + directory + " cannot be read: choose another place with --data DIR.");
        }
    }

    static void built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(
                    jar.getFileName() + " is not built: run ./start from the project's root, which builds it.");
        }
    }
}
