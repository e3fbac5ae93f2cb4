package countersign.review.form.definition;

import java.util.List;
import java.util.Map;

/** A JSON value, with the line on which it begins. */
sealed interface Located {

    int line();

    record Text(String text, int line) implements Located {}

    record Whole(long number, int line) implements Located {}

    record Flag(boolean flag, int line) implements Located {}

    record Many(List<Located> items, int line) implements Located {}

    /** Members in their order. */
    record Members(Map<String, Located> named, int line) implements Located {}
}
