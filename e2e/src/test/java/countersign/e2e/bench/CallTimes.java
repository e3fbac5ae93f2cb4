package countersign.e2e.bench;

import countersign.e2e.suite.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How long calls took, by kind: the method and the path with every id left out. */
final class CallTimes {
    /** What stands after the name of a collection is the id of one thing, except the names of these. */
    private static final Pattern ID = Pattern.compile(
            "(?<=/(reviews|responses|tasks|returns|actions|plans|sections|findings|versions|answers)/)[^/]+");

    private final Map<String, List<Long>> micros = new ConcurrentHashMap<>();

    void took(Answer answer, Duration time) {
        List<Long> times = micros.computeIfAbsent(kind(answer), _ -> Collections.synchronizedList(new ArrayList<>()));
        times.add(time.toNanos() / 1_000);
    }

    private static String kind(Answer answer) {
        String[] call = answer.call().split(" ", 2);
        String path = ID.matcher(URI.create(call[1]).getPath()).replaceAll("{id}");
        return call[0] + " " + path + (answer.status() < 400 ? "" : " -> " + answer.status());
    }

    /** By kind, in alphabetical order. */
    Map<String, Percentiles> percentiles() {
        Map<String, Percentiles> all = new TreeMap<>();
        micros.forEach((kind, times) -> all.put(kind, Percentiles.of(List.copyOf(times))));
        return all;
    }
}
