package countersign.review.work;

import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import java.util.List;

/** A feature that remembers what happened. Every Spring bean of this type is asked. */
public interface TimelineSource {

    /**
     * What happened in this review, in any order, with no text that the reader may not read; and never the text of an
     * answer that has not been submitted.
     */
    List<TimelineItem> of(Review review, Authority reader);
}
