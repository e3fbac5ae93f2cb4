package countersign.gateway.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A condition of the Board's approval; owner and last day may have been left open. */
public record Condition(
        String text, @Nullable String owner, @Nullable LocalDate due) {}
