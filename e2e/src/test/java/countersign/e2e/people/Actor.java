package countersign.e2e.people;

import static org.awaitility.Awaitility.await;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody, or some system, that uses the API through the gateway. */
public class Actor {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("countersign.patience", 120));

    protected final RunningSuite suite;
    private final String who;
    private final Supplier<String> token;

    Actor(RunningSuite suite, String who, Supplier<String> token) {
        this.suite = suite;
        this.who = who;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    /** Changes something that was read at this version. */
    public Answer put(String path, Object body, String ifMatch) {
        return send("PUT", path, Map.of("If-Match", ifMatch), JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, Map.of(), JSON.writeValueAsString(body));
    }

    /** Creates or decides something, under a key that is used once. */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        Map<String, String> all =
                new HashMap<>(Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.putAll(headers);
        return send("POST", path, all, JSON.writeValueAsString(body));
    }

    public Answer send(String method, String path, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        return suite.persistence().until(again -> {
            all.put("Authorization", "Bearer " + token.get());
            Answer answer = Http.send(method, suite.gateway() + path, all, body);
            return again && isStale(method, answer) ? overwritten(method, path, all, body, answer) : answer;
        });
    }

    /** What was sent before may have been saved, though no answer came: then it is saved once more, over itself. */
    private Answer overwritten(String method, String path, Map<String, String> headers, String body, Answer stale) {
        headers.put("If-Match", stale.etag());
        return Http.send(method, suite.gateway() + path, headers, body);
    }

    private static boolean isStale(String method, Answer answer) {
        return method.equals("PUT")
                && answer.status() == 409
                && answer.body().path("type").asString("").endsWith(":stale-version")
                && answer.headers().firstValue("ETag").isPresent();
    }

    /** Waits until this is in the actor's own work list, and returns it. */
    public JsonNode awaitWork(Service service, String kind, String reviewId) {
        return awaitWork(
                service,
                item -> item.path("kind").asString().equals(kind)
                        && item.path("reviewId").asString().equals(reviewId),
                kind + " for " + who);
    }

    protected JsonNode awaitWork(Service service, Predicate<JsonNode> wanted, String what) {
        return await(what)
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> work(service).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** The actor's own work in one service: all pages. */
    public List<JsonNode> work(Service service) {
        return items(service.path("/work?limit=200"));
    }

    /** All pages of a list. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            JsonNode page = get(next.get()).expect(200);
            page.required("items").forEach(items::add);
            next = page.path("next").stringValueOpt().map(cursor -> after(path, cursor));
        }
        return items;
    }

    private static String after(String path, String cursor) {
        return path + (path.contains("?") ? "&" : "?") + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return who;
    }
}
