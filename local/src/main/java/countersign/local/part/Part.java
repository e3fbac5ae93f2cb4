package countersign.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process of the suite.
 *
 * @param name the word it is restarted by; a replica is called by its service and its number, as in {@code review-2}
 * @param title what it is, for people
 * @param after names of the parts that must be ready before this one is started
 * @param patience how long it may take to become ready
 */
public record Part(
        String name,
        String title,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Readiness readiness,
        Set<String> after,
        Duration patience) {
    private static final Pattern REPLICA = Pattern.compile("(.+)-\\d+");

    /** Whether it, or the service that it is a replica of, has one of these names. */
    public boolean isCalledOneOf(Set<String> names) {
        Matcher replica = REPLICA.matcher(name);
        return names.contains(name) || (replica.matches() && names.contains(replica.group(1)));
    }
}
