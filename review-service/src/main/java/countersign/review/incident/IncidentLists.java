package countersign.review.incident;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through open incidents, the longest first. */
@Component
class IncidentLists {

    /** Incidents of the same millisecond as the last one of the page before; far more than the engine raises. */
    private static final int SAME_MILLISECOND = 200;

    private final Incidents incidents;

    IncidentLists(Incidents incidents) {
        this.incidents = incidents;
    }

    Page<Incident> open(@Nullable Cursor after, int limit) {
        Instant from = after == null ? Instant.EPOCH : instant(after);
        List<Incident> fetched = incidents.open(from, limit + 1 + SAME_MILLISECOND).stream()
                .filter(incident -> after == null
                        || isAfter(incident.file(), from, after.keys().getLast()))
                .limit(limit + 1L)
                .toList();
        return Page.cut(
                fetched,
                limit,
                last -> Cursor.at(
                        last.file().since().toString(), Incidents.id(last.file().key())));
    }

    /** The last ones only. */
    Page<Incident> mended(int limit) {
        return Page.whole(incidents.mended(limit));
    }

    private static boolean isAfter(IncidentFile file, Instant since, String id) {
        return file.since().isAfter(since) || Incidents.id(file.key()).compareTo(id) > 0;
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.keys().getFirst());
        } catch (DateTimeParseException notOurs) {
            throw new ProblemException(Problem.malformed(
                    "cursor-malformed",
                    "The cursor is not one that this list gave out. Start again without a cursor."));
        }
    }
}
