package countersign.e2e.fault;

import countersign.e2e.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Commit points, armed in every process of a running suite. */
record Arming(Path folder) {
    static Arming of(RunningSuite suite) {
        return new Arming(suite.data().resolve("faults"));
    }

    /** Whichever process passes the point for the nth time from now on, does it; once. */
    void arm(String point, String action, int nth) {
        try {
            Files.deleteIfExists(fired(point));
            Path whole = Files.writeString(folder.resolve(point), action + " " + nth + " " + UUID.randomUUID());
            Files.move(whole, armed(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False if it went off before. */
    boolean disarm(String point) {
        try {
            return Files.deleteIfExists(armed(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the process in which it went off. */
    Optional<Long> firedIn(String point) {
        try {
            String[] lines =
                    Files.exists(fired(point)) ? Files.readString(fired(point)).split("\n") : new String[0];
            return lines.length < 2 ? Optional.empty() : Optional.of(Long.valueOf(lines[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path armed(String point) {
        return folder.resolve("armed").resolve(point);
    }

    private Path fired(String point) {
        return folder.resolve("fired").resolve(point);
    }
}
