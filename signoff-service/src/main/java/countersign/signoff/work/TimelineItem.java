package countersign.signoff.work;

import countersign.platform.identity.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a review; the same shape in all services. */
record TimelineItem(
        Instant at,
        @Nullable String who,
        @Nullable String organisation,
        String what,
        @Nullable String detail) {

    /** For whoever may know that it happened, not in which words, nor by which person of another organisation. */
    TimelineItem withoutWords(Caller reader) {
        boolean own = reader.organisation()
                .filter(home -> home.value().equals(organisation))
                .isPresent();
        return new TimelineItem(at, own ? who : null, organisation, what, null);
    }
}
