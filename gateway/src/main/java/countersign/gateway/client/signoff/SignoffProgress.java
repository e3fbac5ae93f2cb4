package countersign.gateway.client.signoff;

import countersign.gateway.client.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far signoff-service knows a review to be with its groups and signatories. Decisions and sheets are complete, for
 * every reader.
 *
 * @param stages those that a revision has come to
 * @param words whether the signed-in person is shown what was said
 */
public record SignoffProgress(
        List<Stage> stages, Visibility words, List<Decision> decisions, List<Sheet> sheets, Visibility openWork) {

    /** {@code state}: not-started, now, done or sent-back, of that revision. */
    public record Stage(
            String id,
            String name,
            String state,
            int revision,
            @Nullable String outcome,
            @Nullable LocalDate date,
            @Nullable Integer signed,
            @Nullable Integer toSign) {}

    /** The sign-off sheet of a revision. */
    public record Sheet(int revision, String state, List<Slot> slots) {}

    /** An office on the sheet. */
    public record Slot(
            String officeLabel,
            String organisation,
            String state,
            @Nullable String signatureId,
            @Nullable Instant at,
            @Nullable String reasons) {}
}
