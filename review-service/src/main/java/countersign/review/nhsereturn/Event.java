package countersign.review.nhsereturn;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.work.TimelineItem;
import java.time.Instant;

/**
 * Something that happened to a return.
 *
 * @param what submitted, resubmitted, delivered, delivery-failing, undelivered, acknowledged, queried, accepted,
 *     acceptance-withdrawn, query-answered, resend-decided, delivered-otherwise, chased or overtaken
 * @param text what was written with it; may be empty
 */
public record Event(Instant at, String who, OdsCode organisation, String what, int sequence, String text) {

    public static final String WITHDRAWN = "acceptance-withdrawn";

    public static Event by(Act act, String what, int sequence, String text) {
        return new Event(act.at(), act.name(), act.organisation(), what, sequence, text);
    }

    /** Done by the software on behalf of the ICB. */
    public static Event automatic(Instant at, OdsCode icb, String what, int sequence, String text) {
        return new Event(at, TimelineItem.OURSELVES, icb, what, sequence, text);
    }
}
