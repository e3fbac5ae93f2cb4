package countersign.local;

import countersign.local.secret.OwnerOnly;
import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one suite: its owner's alone, used by one launcher at a time, always with the ports it was made for.
 */
final class DataFolder implements AutoCloseable {
    private static final String PORT_OFFSET = "port-offset";
    /** What building and tests put into a folder before its first start. */
    private static final Set<String> BEFORE_A_START = Set.of("logs", "parts", "documents", "zeebe", "faults");

    private final Path data;
    private final FileChannel channel;

    private DataFolder(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    static DataFolder take(Path data, int portOffset) {
        try {
            isOurs(data);
            OwnerOnly.close(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("Countersign already runs with the data in " + data
                        + ": end that one with Ctrl-C, or start another with --data DIR and --port-offset N.");
            }
            samePorts(data, portOffset);
            return new DataFolder(data, channel);
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be written, or something in it is not yours ("
                    + e.getMessage() + "): choose another place with --data DIR.");
        }
    }

    /** A folder of other things would be closed to everybody who uses them. */
    private static void isOurs(Path data) throws IOException {
        if (Files.exists(data.resolve(PORT_OFFSET)) || !Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (!files.map(file -> file.getFileName().toString()).allMatch(BEFORE_A_START::contains)) {
                throw new CannotStart("The folder " + data + " holds other things: choose a new or empty one with"
                        + " --data DIR, as it becomes readable by you alone.");
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenByThisProcess) {
            return null;
        }
    }

    private static void samePorts(Path data, int portOffset) throws IOException {
        Path file = data.resolve(PORT_OFFSET);
        String offset = Integer.toString(portOffset);
        if (!Files.exists(file)) {
            Files.writeString(file, offset);
        } else if (!Files.readString(file).strip().equals(offset)) {
            throw new CannotStart("The data in " + data + " belongs to --port-offset "
                    + Files.readString(file).strip() + ": start with that, or choose another place with --data DIR.");
        }
    }

    /** Also what was made since it was taken. */
    void closeToOthers() {
        try {
            OwnerOnly.close(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
