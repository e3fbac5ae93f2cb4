package countersign.gateway.programme.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An office on the sheet. */
public record Slot(
        String officeLabel,
        String organisation,
        String state,
        @Nullable String signatureId,
        @Nullable String who,
        @Nullable Instant at,
        @Nullable String reasons) {}
