package countersign.signoff.task;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.signoff.appointment.Posts;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Reviews;
import countersign.signoff.sheet.Sheets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a review here: its ICB, the organisations whose offices sign it and, for a forum's task, whoever
 * sits in the forum. For everyone else it does not exist.
 */
@Component
public class Sight {

    private final Tasks tasks;
    private final Sheets sheets;
    private final Reviews reviews;

    Sight(Tasks tasks, Sheets sheets, Reviews reviews) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.reviews = reviews;
    }

    /** How much of a review is told to somebody. */
    public enum Extent {
        /** The review does not exist for them. */
        NOTHING,
        /**
         * What happened, as for everyone with a part in the review; not the words in which a forum or office put it.
         */
        EVENTS,
        /** Everything, as for its ICB and the organisations whose offices sign. */
        EVERYTHING
    }

    /** Its parties see everything; whoever else review-service shows the review to hears what happened. */
    public Extent extentOf(Caller caller, ReviewId review) {
        if (ofReview(caller, review)) {
            return Extent.EVERYTHING;
        }
        return reviews.seenBy(caller, review) ? Extent.EVENTS : Extent.NOTHING;
    }

    public boolean ofReview(Caller caller, ReviewId review) {
        List<OdsCode> parties = Stream.concat(
                        tasks.of(review).stream()
                                .map(task -> task.body().matter().icb()),
                        ofSheets(review))
                .distinct()
                .toList();
        return parties.isEmpty()
                ? reviews.seenBy(caller, review)
                : parties.stream().anyMatch(caller::belongsTo);
    }

    public boolean ofTask(Caller caller, Posts posts, Task task) {
        Matter matter = task.matter();
        return caller.belongsTo(matter.icb())
                || task.stage()
                        .filter(stage -> posts.sitsIn(matter.icb(), stage))
                        .isPresent()
                || task.slot()
                        .filter(slot -> caller.belongsTo(slot.organisation()))
                        .isPresent()
                || ofSheets(matter.review()).anyMatch(caller::belongsTo);
    }

    private Stream<OdsCode> ofSheets(ReviewId review) {
        return sheets.of(review).stream()
                .map(Versioned::body)
                .flatMap(sheet -> Stream.concat(
                        Stream.of(sheet.icb()), sheet.slots().stream().map(Slot::organisation)));
    }
}
