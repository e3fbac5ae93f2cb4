package countersign.actions.action.listing;

import countersign.actions.action.ReviewId;
import countersign.actions.action.Status;
import countersign.platform.http.Cursor;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list of actions is asked for, as it stands in the address.
 *
 * @param status on-track, at-risk, overdue, unassigned or closed
 * @param dueBefore a day; it is not included itself
 */
record ActionFilter(
        @Nullable String review,
        @Nullable String lead,
        @Nullable String status,
        @Nullable String dueBefore,
        @Nullable String cursor) {

    ActionQuery query(OdsCode sight, LocalDate today, int limit) {
        return new ActionQuery(
                sight,
                read("review", review, ReviewId::new),
                read("lead", lead, OdsCode::new),
                read("status", status, Status::of),
                read("dueBefore", dueBefore, ActionFilter::day),
                today,
                Cursor.decode(cursor, 1),
                limit);
    }

    private static <T> @Nullable T read(String field, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(
                    Problem.malformed("malformed-request", field + " cannot be used: " + wrong.getMessage() + ".")
                            .error(field, String.valueOf(wrong.getMessage())));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("It is a day such as 2025-03-31", wrong);
        }
    }
}
