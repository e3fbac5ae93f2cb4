package countersign.platform.testing.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gets what from each operation, as written down in a text that a person can check:
 *
 * <pre>
 * GET /api/things/{id}
 *   opens   owner, colleague
 *   hidden  others
 * </pre>
 *
 * The words are those of {@link Expected}. {@code others} are all who are not named; whoever brings no token is refused
 * unless named. What follows a hash is a remark.
 */
final class Policy {

    private static final Pattern OPERATION = Pattern.compile("(GET|PUT|POST|DELETE|PATCH) /\\S+");
    private static final String OTHERS = "others";

    private final Map<String, Map<String, Expected>> rules;

    private Policy(Map<String, Map<String, Expected>> rules) {
        this.rules = rules;
    }

    static Policy read(Class<?> near, String resource) {
        try (var in = near.getResourceAsStream(resource)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Policy of(String text) {
        var rules = new LinkedHashMap<String, Map<String, Expected>>();
        var open = new ArrayList<String>();
        var afterRule = true;
        for (var line : text.lines()
                .map(Policy::withoutRemark)
                .filter(each -> !each.isBlank())
                .toList()) {
            if (OPERATION.matcher(line.strip()).matches()) {
                if (afterRule) {
                    open.clear();
                }
                open.add(line.strip());
                rules.put(line.strip(), new LinkedHashMap<>());
                afterRule = false;
            } else {
                var word = line.strip().split("\\s+", 2);
                open.forEach(operation ->
                        names(word[1]).forEach(name -> rules.get(operation).put(name, Expected.of(word[0]))));
                afterRule = true;
            }
        }
        return new Policy(rules);
    }

    private static String withoutRemark(String line) {
        return line.replaceFirst("#.*", "");
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(",")).map(String::strip).toList();
    }

    Set<String> operations() {
        return rules.keySet();
    }

    /** Every name that the policy uses, but for {@code others}. */
    Set<String> people() {
        return rules.values().stream()
                .flatMap(rule -> rule.keySet().stream())
                .filter(name -> !name.equals(OTHERS))
                .collect(Collectors.toSet());
    }

    Expected of(String operation, Somebody somebody) {
        var rule = rules.getOrDefault(operation, Map.of());
        var named = rule.get(somebody.name());
        if (named != null) {
            return named;
        }
        var others = somebody.bearer().isEmpty() ? Expected.REFUSED : rule.get(OTHERS);
        if (others == null) {
            throw new AssertionError("The policy says nothing of " + somebody.name() + " at " + operation);
        }
        return others;
    }
}
