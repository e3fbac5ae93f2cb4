package countersign.incidents;

import java.util.List;
import java.util.stream.Collectors;

/** Writes one flat JSON object; the broker's own JSON library is no interface of its exporters. */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder written = new StringBuilder("{");

    private Json() {}

    static Json of(String kind, long atMillis) {
        return new Json().text("kind", kind).number("at", atMillis);
    }

    Json text(String name, String value) {
        return member(name, quoted(value));
    }

    Json number(String name, long value) {
        return member(name, Long.toString(value));
    }

    Json numbers(String name, List<List<Long>> values) {
        return member(
                name,
                values.stream()
                        .map(inner -> inner.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    String end() {
        return written.append('}').toString();
    }

    private Json member(String name, String value) {
        written.append(written.length() > 1 ? "," : "").append(quoted(name)).append(':');
        written.append(value);
        return this;
    }

    /** Valid JSON whatever the engine says: half a character becomes U+FFFD. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (each < FIRST_PRINTABLE) {
                quoted.append(String.format("\\u%04x", each));
            } else {
                quoted.appendCodePoint(Character.getType(each) == Character.SURROGATE ? REPLACEMENT : each);
            }
        });
        return quoted.append('"').toString();
    }
}
