package countersign.platform.testing.walls;

import countersign.platform.testing.api.Examples;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.Operations;
import countersign.platform.testing.api.RawAnswer;
import countersign.platform.testing.api.RawRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries every operation that a service describes as everybody in its policy. An operation that the policy does not
 * know, or that is no longer there, fails; so does a 404 for somebody's object that differs from a 404 for nothing at
 * all.
 */
public final class Walls {

    private final int port;
    private final Policy policy;
    private final Map<String, World> worlds;
    private final Map<String, String> given;
    private final List<String> breaches = new ArrayList<>();

    /**
     * Walls of the service on this port.
     *
     * @param near the class beside whose resource {@code walls.txt} the policy is
     * @param given by name of an operation that changes the body that gets as far as permission, else one is made by
     *     the schema; of one that reads the query that it needs, with {mark} for that of the world
     */
    public Walls(int port, Class<?> near, List<World> worlds, Map<String, String> given) {
        this.port = port;
        this.policy = Policy.read(near, "walls.txt");
        this.worlds = worlds.stream().collect(Collectors.toMap(World::name, world -> world));
        this.given = Map.copyOf(given);
    }

    public void hold(List<Somebody> people) {
        var operations = Operations.of(port);
        var described = operations.all().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        same("operations", described, new TreeSet<>(policy.operations()));
        var names = people.stream().map(Somebody::name).collect(Collectors.toCollection(TreeSet::new));
        policy.people().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> breaches.add("The policy names " + name + ", who is nobody here"));
        for (var operation : operations.all()) {
            people.forEach(somebody -> attempt(operation, somebody, operations.examples()));
        }
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches.size() + " breaches\n" + String.join("\n", breaches));
        }
    }

    private void same(String what, TreeSet<String> live, TreeSet<String> written) {
        if (!live.equals(written)) {
            var missing = new TreeSet<>(live);
            missing.removeAll(written);
            written.removeAll(live);
            throw new AssertionError("The policy and the live " + what + " differ. Not in the policy: " + missing
                    + "; no longer there: " + written);
        }
    }

    private void attempt(Operation operation, Somebody somebody, Examples examples) {
        if (!policy.operations().contains(operation.name())) {
            return;
        }
        var world = worlds.get(somebody.world());
        var expected = policy.of(operation.name(), somebody);
        var answer = request(operation, operation.path(world::there), somebody, examples)
                .send(port);
        if (!meets(answer, expected, operation, world)) {
            breaches.add(operation.name() + " as " + somebody.name() + ": " + expected + " expected, but " + answer);
        } else if (expected == Expected.HIDDEN) {
            var nothing = request(operation, operation.path(world::nowhere), somebody, examples)
                    .send(port);
            indistinguishable(answer, nothing, operation, somebody);
        }
    }

    private static boolean meets(RawAnswer answer, Expected expected, Operation operation, World world) {
        return switch (expected) {
            case OPENS -> opened(answer, operation);
            case SHOWS -> answer.status() == 200 && answer.body().contains(world.mark());
            case OMITS -> answer.status() == 200 && !answer.body().contains(world.mark());
            case HIDDEN -> answer.status() == 404;
            case FORBIDDEN -> answer.status() == 403;
            case REFUSED -> answer.status() == 401;
        };
    }

    private static boolean opened(RawAnswer answer, Operation operation) {
        return operation.changes()
                ? answer.status() < 500 && !List.of(401, 403, 404).contains(answer.status())
                : answer.status() == 200;
    }

    private void indistinguishable(RawAnswer wall, RawAnswer nothing, Operation operation, Somebody somebody) {
        if (!told(wall).equals(told(nothing))
                || !wall.headers().keySet().equals(nothing.headers().keySet())) {
            breaches.add(operation.name() + " as " + somebody.name() + " tells a wall from nothing:\n  " + wall + "\n  "
                    + nothing);
        }
    }

    /** Everything but the address that was asked for. */
    private static String told(RawAnswer answer) {
        var body = answer.json();
        var copy = new TreeSet<String>();
        body.properties().stream()
                .filter(each -> !each.getKey().equals("instance"))
                .forEach(each -> copy.add(each.toString()));
        return answer.status() + " " + copy;
    }

    private RawRequest request(Operation operation, String path, Somebody somebody, Examples examples) {
        var request = RawRequest.of(operation.method(), path + requiredQuery(operation, somebody));
        if (somebody.bearer().isPresent()) {
            request = request.with("Authorization", somebody.bearer().get());
        }
        if (operation.asks("If-Match")) {
            request = request.with("If-Match", "\"999999\"");
        }
        if (operation.asks("Idempotency-Key")) {
            request = request.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        return operation.body().isEmpty() ? request : request.json(body(operation, examples));
    }

    /** The largest page, so that the object is on it. */
    private String requiredQuery(Operation operation, Somebody somebody) {
        if (!operation.changes() && given.containsKey(operation.name())) {
            return given.get(operation.name())
                    .replace("{mark}", worlds.get(somebody.world()).mark());
        }
        return operation.in("query").stream().anyMatch(each -> each.name().equals("limit")) ? "?limit=200" : "";
    }

    private String body(Operation operation, Examples examples) {
        var body = given.get(operation.name());
        return body == null ? examples.of(operation.body().get(), new Random(1)).toString() : body;
    }
}
