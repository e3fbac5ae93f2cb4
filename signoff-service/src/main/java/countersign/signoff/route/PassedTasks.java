package countersign.signoff.route;

import countersign.bpmn.ModelNames;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.TaskState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes signature tasks that the process has gone past: a signature given now would come too late. */
@Component
class PassedTasks {

    private final Tasks tasks;
    private final Sheets sheets;

    PassedTasks(Tasks tasks, Sheets sheets) {
        this.tasks = tasks;
        this.sheets = sheets;
    }

    /** Those of the same revision, opened before the task that came, whose places are not signed. */
    void closeBefore(Task coming) {
        var passed = new TaskState.Withdrawn(
                "The process went on to “%s” without this signature."
                        .formatted(ModelNames.ofElement(coming.ask().stageId())),
                coming.openedAt());
        tasks.of(coming.matter().review()).stream()
                .filter(task -> isPassed(task.body(), coming))
                .forEach(task -> tasks.settle(task.id(), it -> it.isWaiting() ? it.to(passed) : Optional.empty()));
    }

    private boolean isPassed(Task task, Task coming) {
        return task.isWaiting()
                && task.ask() instanceof Ask.SignatureFor(var slot)
                && task.matter().asRevision().equals(coming.matter().asRevision())
                && task.openedAt().isBefore(coming.openedAt())
                && sheets.find(task.matter().asRevision())
                        .flatMap(sheet -> sheet.body().signatureOf(slot))
                        .isEmpty();
    }
}
