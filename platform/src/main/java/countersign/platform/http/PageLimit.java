package countersign.platform.http;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items a page holds, from {@code ?limit=}: 1 to 200, by default 50. A controller takes it as an argument. */
public record PageLimit(int value) {

    /** Its name in the query. */
    public static final String PARAMETER = "limit";

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

    static PageLimit parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new PageLimit(USUAL);
        }
        try {
            if (FORM.matcher(text).matches() && Integer.parseInt(text) <= MOST) {
                return new PageLimit(Integer.parseInt(text));
            }
        } catch (NumberFormatException notNumber) {
            throw refused();
        }
        throw refused();
    }

    private static ProblemException refused() {
        return new ProblemException(
                Problem.malformed("limit-out-of-range", "limit must be a whole number from 1 to " + MOST + ".")
                        .error(PARAMETER, "must be a whole number from 1 to " + MOST));
    }
}
