package countersign.review.work;

import countersign.platform.work.WorkItem;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import java.util.List;

/** A feature that holds work for people. Every Spring bean of this type is asked. */
public interface WorkSource {

    /** The open work that this caller can do now, in any order. */
    List<WorkItem> waitingOn(Authority authority);

    /** All open work of this review, in any order, whoever may see it: that is decided afterwards. */
    List<WorkItem> openIn(Review review);
}
