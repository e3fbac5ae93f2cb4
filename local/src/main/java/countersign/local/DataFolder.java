package countersign.local;

import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one suite: used by one launcher at a time, and always with the ports it was made for. */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder take(Path data, int portOffset) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("Countersign already runs with the data in " + data
                        + ": end that one with Ctrl-C, or start another with --data DIR and --port-offset N.");
            }
            samePorts(data, portOffset);
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be written (" + e.getMessage()
                    + "): choose another place with --data DIR.");
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
        Path file = data.resolve("port-offset");
        String offset = Integer.toString(portOffset);
        if (!Files.exists(file)) {
            Files.writeString(file, offset);
        } else if (!Files.readString(file).strip().equals(offset)) {
            throw new CannotStart("The data in " + data + " belongs to --port-offset "
                    + Files.readString(file).strip() + ": start with that, or choose another place with --data DIR.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
