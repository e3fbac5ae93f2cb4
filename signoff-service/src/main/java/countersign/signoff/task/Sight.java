package countersign.signoff.task;

import countersign.platform.identity.Caller;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Reviews;
import countersign.signoff.sheet.Sheets;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a review here: its ICB and whoever holds an office that signs it see everything, whoever else
 * review-service shows the review to sees what happened, without words and names. For everyone else it does not exist.
 */
@Component
public class Sight {

    private final Tasks tasks;
    private final Sheets sheets;
    private final Reviews reviews;
    private final Appointments appointments;

    Sight(Tasks tasks, Sheets sheets, Reviews reviews, Appointments appointments) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.reviews = reviews;
        this.appointments = appointments;
    }

    /** How much of a review is told to somebody. */
    public enum Extent {
        /** The review does not exist for them. */
        NOTHING,
        /**
         * What happened and when, as for everyone with a part in the review; not the words in which a forum or office
         * put it, nor by which person.
         */
        EVENTS,
        /** Everything, as for its ICB and the offices that sign. */
        EVERYTHING
    }

    public Extent extentOf(Caller caller, ReviewId review) {
        if (ofItsIcb(caller, review) || signs(caller, appointments.of(caller), review)) {
            return Extent.EVERYTHING;
        }
        return reviews.shownTo(caller, review)
                .map(shown -> caller.organisation()
                                .filter(home -> home.equals(shown.icb()))
                                .isPresent()
                        ? Extent.EVERYTHING
                        : Extent.EVENTS)
                .orElse(Extent.NOTHING);
    }

    public boolean ofTask(Caller caller, Posts posts, Task task) {
        Matter matter = task.matter();
        return caller.belongsTo(matter.icb())
                || task.stage()
                        .filter(stage -> posts.sitsIn(matter.icb(), stage))
                        .isPresent()
                || task.slot().filter(slot -> holds(caller, posts, slot)).isPresent()
                || signs(caller, posts, matter.review());
    }

    /** Whatever is of a review is of one ICB, so that the first of it tells. */
    private boolean ofItsIcb(Caller caller, ReviewId review) {
        return tasks.first(review)
                .map(task -> task.body().matter().icb())
                .or(() -> sheets.first(review).map(sheet -> sheet.body().icb()))
                .filter(caller::belongsTo)
                .isPresent();
    }

    private boolean signs(Caller caller, Posts posts, ReviewId review) {
        return !posts.offices().isEmpty()
                && sheets.of(review).stream()
                        .flatMap(sheet -> sheet.body().slots().stream())
                        .anyMatch(slot -> holds(caller, posts, slot));
    }

    private static boolean holds(Caller caller, Posts posts, Slot slot) {
        return caller.belongsTo(slot.organisation()) && posts.holds(slot);
    }
}
