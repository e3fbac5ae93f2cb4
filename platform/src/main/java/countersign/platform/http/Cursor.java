package countersign.platform.http;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Place in a sorted list: the sort keys of the last item seen, opaque to the caller. */
public record Cursor(List<String> keys) {

    /** No list holds anything later: where a list that has its newest first begins. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SEPARATOR = "\n";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor at(String... keys) {
        return new Cursor(List.of(keys));
    }

    public String encode() {
        var text = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Null for the first page; 400 when the text is not a cursor with that many keys. */
    public static @Nullable Cursor decode(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == keys) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** The key at this place, counted from 0, as an instant between 1970 and {@link #LATEST}; 400 when it is none. */
    public Instant instant(int place) {
        try {
            var instant = Instant.parse(keys.get(place));
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException notGivenOut) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.malformed(
                "cursor-malformed", "The cursor is not one that this list gave out. Start again without a cursor."));
    }
}
