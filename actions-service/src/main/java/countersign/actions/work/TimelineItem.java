package countersign.actions.work;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a review's plan: the same shape in every service.
 *
 * @param who the person's name, or the suite's for what nobody did by hand
 * @param organisation for which it was done
 */
record TimelineItem(
        Instant at,
        String who,
        OdsCode organisation,
        String what,
        @Nullable String detail) {}
