package countersign.gateway.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A condition of the Board's approval; owner and last day may have been left open. */
record Condition(
        @Nullable String text,
        @Nullable String owner,
        @Nullable LocalDate due) {}
