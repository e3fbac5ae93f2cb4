package countersign.gateway.thematic;

import countersign.webserver.text.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as people type them: one entry on each line. */
final class Lines {

    private Lines() {}

    static List<String> of(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(TypedText::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    static String joined(List<String> entries) {
        return String.join("\n", entries);
    }
}
