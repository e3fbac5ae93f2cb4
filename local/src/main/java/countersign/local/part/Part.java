package countersign.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of the suite.
 *
 * @param name the word it is restarted by
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
        Duration patience) {}
