package countersign.review.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.review.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a review.
 *
 * @param who the person's or system's name; none for whoever is not told
 * @param organisation for which it was done
 * @param what in words, such as {@code Assessment of Bristol ROSE submitted}
 * @param shared whether everyone who sees the review may see this; otherwise the owner and that organisation
 */
public record TimelineItem(
        Instant at,
        @Nullable String who,
        OdsCode organisation,
        String what,
        @Nullable String detail,
        @JsonIgnore boolean shared) {

    /** Who did what nobody did by hand. */
    public static final String OURSELVES = "Countersign";

    /** For whoever may know that it happened, not in which words, nor by which person of another organisation. */
    public TimelineItem withoutWords(Caller reader) {
        boolean told = OURSELVES.equals(who) || reader.belongsTo(organisation);
        return new TimelineItem(at, told ? who : null, organisation, what, null, shared);
    }

    boolean isSeenBy(Caller caller, Review review) {
        return shared || caller.belongsTo(review.icb()) || caller.belongsTo(organisation);
    }
}
