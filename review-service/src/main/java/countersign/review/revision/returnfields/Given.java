package countersign.review.revision.returnfields;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands for what was not given. */
final class Given {

    private Given() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
