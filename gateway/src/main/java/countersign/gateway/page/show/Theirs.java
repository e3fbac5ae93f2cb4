package countersign.gateway.page.show;

import countersign.gateway.page.Words;
import countersign.gateway.problem.PageProblem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was saved of the same thing meanwhile, beside what was typed here: only what differs.
 *
 * @param heading whose it is
 * @param who in words, with when; empty if it is not known
 */
public record Theirs(String heading, String who, SummaryList different) {

    /** One field, as it is saved and as it was typed. */
    public record Field(String label, String saved, String typed) {}

    /** As a service tells it that refused to overwrite: {@code changedBy} and {@code changedAt}. */
    public static Theirs of(PageProblem problem, Words words, List<Field> fields) {
        return new Theirs("What was saved meanwhile", who(problem, words), different(fields));
    }

    /** By the same person, in another window. */
    public static Theirs ofAnotherWindow(List<Field> fields) {
        return new Theirs("What you saved last", "", different(fields));
    }

    private static SummaryList different(List<Field> fields) {
        var different = new ArrayList<>(fields);
        different.removeIf(field -> field.saved().strip().equals(field.typed().strip()));
        var list = SummaryList.of();
        for (var field : different) {
            list = list.row(field.label(), field.saved().isBlank() ? "Nothing" : field.saved());
        }
        return list;
    }

    /** "BNSSG Review Lead, 30 November 2026 at 09:14". */
    public static String who(PageProblem problem, Words words) {
        var by = problem.members().get("changedBy");
        var at = instant(problem.members().get("changedAt"));
        return by == null ? "" : at == null ? by.toString() : by + ", " + words.moment(at);
    }

    private static @Nullable Instant instant(@Nullable Object text) {
        try {
            return text == null ? null : Instant.parse(text.toString());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
