package countersign.platform.work;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that waits on somebody.
 *
 * @param id unique over all kinds, such as {@code moderation~rev-…~awp-bristol-rose}
 * @param subject what it is about, such as the team's name
 * @param organisation whose work it is
 * @param waitingOn in words, such as {@code Team lead, Bristol ROSE}
 * @param dueAt null if it has no date
 * @param laterUntil the day, still to come, to which it was put off; null if it waits now
 * @param reminders how many reminders were recorded
 * @param version of the thing in {@code target}
 * @param target the id of the thing to work on
 * @param alsoFor the further reviews that it is done for, which want it later
 */
public record WorkItem(
        String id,
        String kind,
        String title,
        String reviewId,
        String reviewTitle,
        OdsCode icb,
        String subject,
        OdsCode organisation,
        String waitingOn,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate laterUntil,
        int reminders,
        long version,
        String target,
        List<Also> alsoFor) {

    /** A further review, with its ICB. */
    public record Also(String reviewId, String reviewTitle, OdsCode icb) {}
}
