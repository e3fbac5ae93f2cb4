package countersign.e2e.fault.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A place between two steps that are not one: between write and relay, relay and engine, engine and acknowledgement.
 * They are listed in {@code commit-points.txt}.
 *
 * @param name the word it is armed by
 * @param type the class, by its binary name
 * @param when whether the method has yet to run, or is about to return
 */
public record CommitPoint(String name, String type, String method, When when) {

    /** Before the method's first instruction, or before each return from it (not when it throws). */
    public enum When {
        BEFORE,
        AFTER
    }

    /** All of them, in the order of the list. */
    public static List<CommitPoint> all() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommitPoint.class.getResourceAsStream("commit-points.txt")),
                StandardCharsets.UTF_8))) {
            return list.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(CommitPoint::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommitPoint read(String line) {
        String[] words = line.split("\\s+");
        int dot = words[2].lastIndexOf('.');
        return new CommitPoint(
                words[0],
                "countersign." + words[2].substring(0, dot),
                words[2].substring(dot + 1),
                When.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)));
    }
}
