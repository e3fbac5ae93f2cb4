package countersign.review.revision;

import countersign.review.act.Act;
import countersign.webserver.calendar.EnglishTime;

/**
 * A change of one part of a draft.
 *
 * @param version that the draft had with it
 * @param what the part in words, as in "Finding for domain 3"
 * @param removed whether the part is gone since
 */
public record PartChange(long version, Act act, String what, boolean removed) {

    /** Whether the same person saved the same part once more, on the same day. */
    boolean goesOnIn(PartChange later) {
        return !removed
                && !later.removed
                && act.by().equals(later.act.by())
                && EnglishTime.dayOf(act.at()).equals(EnglishTime.dayOf(later.act.at()));
    }
}
