package countersign.signoff.route;

import countersign.platform.mongo.Versioned;
import countersign.signoff.appointment.Slot;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.Task;
import countersign.signoff.task.state.TaskState;
import org.springframework.stereotype.Component;

/** Why the process no longer waits for a task, as far as tasks and sheets say. */
@Component
class EndOfTask {

    private final Sheets sheets;

    EndOfTask(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Decided or signed here, or ended by a decline of another office; the route takes back nothing else. */
    boolean isKnown(Task task) {
        return switch (task.state()) {
            case TaskState.Decided _, TaskState.Signed _, TaskState.Declined _ -> true;
            case TaskState.Overtaken _ -> false;
            case TaskState.Waiting _, TaskState.Withdrawn _ ->
                task.slot()
                        .flatMap(slot -> sheets.find(task.matter().asRevision())
                                .map(Versioned::body)
                                .filter(sheet -> hasEnded(sheet, slot, task)))
                        .isPresent();
        };
    }

    private static boolean hasEnded(SignOffSheet sheet, Slot slot, Task task) {
        return sheet.signatureOf(slot).isPresent()
                || sheet.declines().stream().anyMatch(decline -> !decline.at().isBefore(task.openedAt()));
    }
}
