package countersign.gateway.programme.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A condition of the Board's approval. */
public record Condition(
        String text, @Nullable String owner, @Nullable LocalDate due) {}
