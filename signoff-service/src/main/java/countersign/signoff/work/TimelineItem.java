package countersign.signoff.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a review; the same shape in all services. */
record TimelineItem(
        Instant at,
        @Nullable String who,
        @Nullable String organisation,
        String what,
        @Nullable String detail) {

    TimelineItem withoutDetail() {
        return new TimelineItem(at, who, organisation, what, null);
    }
}
