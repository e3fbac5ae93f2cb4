package countersign.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A small process that outlives a killed launcher just long enough to end what it had started. */
public final class Guard {
    private Guard() {}

    /** Waits on the pipe from the launcher; its end means that the launcher is gone. */
    public static void main(String[] arguments) throws IOException {
        while (System.in.read() >= 0) {
            // the launcher writes nothing: only the end of the pipe matters
        }
        new Recorded(Path.of(arguments[0])).endAll(Duration.ofSeconds(10));
    }
}
