package countersign.signoff.signing;

import countersign.platform.identity.Caller;
import countersign.platform.identity.PersonId;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.review.Revision;
import countersign.signoff.sheet.SheetRefusal;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is to be signed, for someone who may sign it: that it exists, and that they hold its office. */
@Component
class FindSigning {

    private static final Refusal ABSENT = new Refusal.NotFound("There is no such task, or nothing to sign in it.");
    private static final Refusal AUTHOR = new Refusal.NotPermitted(
            "author-cannot-sign",
            "You cannot sign because you worked on this revision. Tell the ICB, so that somebody else can sign in your place.");
    private static final Refusal PASSED = new Refusal.WrongState(
            "stage-passed",
            "Sign-off has ended for this revision: it has gone to the ICB Board. It takes no more"
                    + " signatures, and nothing was signed.");

    /** The caller holds the slot's office today, and is not one of the revision's authors. */
    record Found(Versioned<Task> task, Slot slot, Versioned<SignOffSheet> sheet) {

        Revision revision() {
            return sheet.body().asRevision();
        }

        /** Why nobody waits for this, or the sheet as it is now takes nothing from this person. */
        Optional<Refusal> refusal(SignOffSheet now, PersonId person) {
            Task asked = task.body();
            return asked.isWaiting()
                    ? now.refusal(person, slot).map(SheetRefusal::refusal)
                    : Optional.of(closed(asked.state().status().word()));
        }

        private static Refusal closed(String state) {
            return new Refusal.WrongState(
                    "task-closed", "Nobody waits for this: it is " + state + ".", Map.of("state", state));
        }
    }

    private final Tasks tasks;
    private final Sheets sheets;
    private final Appointments appointments;
    private final Sight sight;

    FindSigning(Tasks tasks, Sheets sheets, Appointments appointments, Sight sight) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.appointments = appointments;
        this.sight = sight;
    }

    Outcome<Found> forSignatory(Caller caller, String taskId) {
        Posts posts = appointments.of(caller);
        var task = tasks.find(taskId).filter(it -> sight.ofTask(caller, posts, it.body()));
        Optional<Slot> slot = task.flatMap(it -> it.body().slot());
        var sheet = task.flatMap(it -> sheets.find(it.body().matter().asRevision()));
        if (task.isEmpty() || slot.isEmpty() || sheet.isEmpty()) {
            return Outcome.refused(ABSENT);
        }
        return refusal(caller, posts, slot.get(), sheet.get().body())
                .or(() -> passed(task.get().body(), slot.get(), sheet.get().body()))
                .<Outcome<Found>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Found(task.get(), slot.get(), sheet.get())));
    }

    /** Said before anybody is asked for a password; whoever signed in time gets their answer again. */
    private Optional<Refusal> passed(Task task, Slot slot, SignOffSheet sheet) {
        boolean withTheBoard = sheet.signatureOf(slot).isEmpty()
                && tasks.of(sheet.review()).stream()
                        .map(Versioned::body)
                        .filter(other -> other.stage().equals(Optional.of(ForumStage.ICB_BOARD)))
                        .anyMatch(board -> board.matter().revision() == sheet.revision()
                                && board.openedAt().isAfter(task.openedAt()));
        return withTheBoard ? Optional.of(PASSED) : Optional.empty();
    }

    private static Optional<Refusal> refusal(Caller caller, Posts posts, Slot slot, SignOffSheet sheet) {
        if (!posts.holds(slot) || !caller.belongsTo(slot.organisation())) {
            return Optional.of(new Refusal.NotPermitted(
                    "Only the %s of %s signs here.".formatted(slot.office().label(), slot.organisation())));
        }
        return sheet.authors().contains(caller.person()) ? Optional.of(AUTHOR) : Optional.empty();
    }
}
