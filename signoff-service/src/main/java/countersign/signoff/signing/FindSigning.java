package countersign.signoff.signing;

import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.problem.Problem;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is to be signed, for someone who may sign it: that it exists, and that they hold its office. */
@Component
class FindSigning {

    sealed interface Result {}

    /** The caller holds the slot's office today, and is not one of the revision's authors. */
    record Found(Versioned<Task> task, Slot slot, Versioned<SignOffSheet> sheet) implements Result {}

    record Refused(Problem problem) implements Result {}

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

    Result forSignatory(Caller caller, String taskId) {
        Posts posts = appointments.of(caller);
        var task = tasks.find(taskId).filter(it -> sight.ofTask(caller, posts, it.body()));
        Optional<Slot> slot = task.flatMap(it -> it.body().slot());
        var sheet = task.flatMap(it -> sheets.find(it.body().matter().asRevision()));
        if (task.isEmpty() || slot.isEmpty() || sheet.isEmpty()) {
            return new Refused(Problem.notFound("There is no such task, or nothing to sign in it."));
        }
        return refusal(caller, posts, slot.get(), sheet.get().body())
                .or(() -> passed(task.get().body(), slot.get(), sheet.get().body()))
                .<Result>map(Refused::new)
                .orElseGet(() -> new Found(task.get(), slot.get(), sheet.get()));
    }

    /** Said before anybody is asked for a password; whoever signed in time gets their answer again. */
    private Optional<Problem> passed(Task task, Slot slot, SignOffSheet sheet) {
        boolean withTheBoard = sheet.signatureOf(slot).isEmpty()
                && tasks.of(sheet.review()).stream()
                        .map(Versioned::body)
                        .filter(other -> other.stage().equals(Optional.of(ForumStage.ICB_BOARD)))
                        .anyMatch(board -> board.matter().revision() == sheet.revision()
                                && board.openedAt().isAfter(task.openedAt()));
        return withTheBoard
                ? Optional.of(Problem.conflict(
                        "stage-passed",
                        "Sign-off has ended for this revision: it has gone to the ICB Board. It takes no more"
                                + " signatures, and nothing was signed."))
                : Optional.empty();
    }

    private static Optional<Problem> refusal(Caller caller, Posts posts, Slot slot, SignOffSheet sheet) {
        if (!posts.holds(slot) || !caller.belongsTo(slot.organisation())) {
            return Optional.of(Problem.forbidden(
                    "Only the %s of %s signs here.".formatted(slot.office().label(), slot.organisation())));
        }
        if (sheet.authors().contains(caller.person())) {
            return Optional.of(
                    Problem.of(
                            "author-cannot-sign",
                            403,
                            "Not yours to do",
                            "You cannot sign because you worked on this revision. Tell the ICB, so that somebody else can sign in your place."));
        }
        return Optional.empty();
    }
}
