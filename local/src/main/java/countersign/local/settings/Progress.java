package countersign.local.settings;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees; every line carries the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long begun;

    public Progress(PrintStream out, long begunNanos) {
        this.out = out;
        this.begun = begunNanos;
    }

    public void say(String line) {
        out.printf(Locale.UK, "[%6.1f s] %s%n", elapsed().toMillis() / 1000.0, line);
        out.flush();
    }

    /** A line that is no step of the start. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
