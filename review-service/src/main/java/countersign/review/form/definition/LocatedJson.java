package countersign.review.form.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON and remembers the line of each value. */
final class LocatedJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonParser parser;
    private final List<Fault> faults;

    private LocatedJson(JsonParser parser, List<Fault> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Nothing if it is no JSON; notes names that an object has twice. */
    static Optional<Located> read(String json, List<Fault> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(new Fault(1, "there is nothing"));
                return Optional.empty();
            }
            Located value = new LocatedJson(parser, faults).value(first);
            if (parser.nextToken() != null) {
                faults.add(new Fault(line(parser), "something follows the definition"));
            }
            return Optional.of(value);
        } catch (JacksonException broken) {
            faults.add(new Fault(line(broken), "this is not JSON: " + broken.getOriginalMessage()));
            return Optional.empty();
        }
    }

    /** Of what is too deep or too long no place is told. */
    private static int line(JacksonException broken) {
        var place = broken.getLocation();
        return place == null ? 1 : place.getLineNr();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private Located value(JsonToken token) {
        int line = line(parser);
        return switch (token) {
            case START_OBJECT -> members(line);
            case START_ARRAY -> many(line);
            case VALUE_STRING -> new Located.Text(parser.getString(), line);
            case VALUE_NUMBER_INT -> new Located.Whole(parser.getLongValue(), line);
            case VALUE_TRUE, VALUE_FALSE -> new Located.Flag(token == JsonToken.VALUE_TRUE, line);
            default -> {
                faults.add(new Fault(line, "a definition holds texts, whole numbers, true, false, lists and objects"));
                yield new Located.Text("", line);
            }
        };
    }

    private Located members(int line) {
        Map<String, Located> named = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = line(parser);
            if (named.put(name, value(parser.nextToken())) != null) {
                faults.add(new Fault(at, "“" + name + "” is said twice"));
            }
        }
        return new Located.Members(named, line);
    }

    private Located many(int line) {
        List<Located> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Located.Many(List.copyOf(items), line);
    }
}
