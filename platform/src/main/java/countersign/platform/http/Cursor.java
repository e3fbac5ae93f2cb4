package countersign.platform.http;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Place in a sorted list: the sort keys of the last item seen, opaque to the caller. */
public record Cursor(List<String> keys) {

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

    private static ProblemException malformed() {
        return new ProblemException(Problem.malformed(
                "cursor-malformed", "The cursor is not one that this list gave out. Start again without a cursor."));
    }
}
