package countersign.signoff.work;

import countersign.platform.mongo.Versioned;
import countersign.platform.work.WorkItem;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.Forums;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.TaskTitle;
import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as work that waits on somebody. */
final class TaskWork {

    private TaskWork() {}

    static WorkItem of(Versioned<Task> read, Forums forums, LocalDate today) {
        Task task = read.body();
        var matter = task.matter();
        return new WorkItem(
                read.id(),
                task.ask().kind(),
                TaskTitle.of(task, forums),
                matter.review().value(),
                matter.title(),
                matter.icb(),
                "Revision " + matter.revision(),
                task.slot().map(Slot::organisation).orElse(matter.icb()),
                TaskTitle.waitingOn(task, forums),
                task.openedAt(),
                task.ask().due().map(EnglishTime::endOf).orElse(null),
                laterUntil(task, today),
                0,
                read.version(),
                read.id(),
                List.of());
    }

    private static @Nullable LocalDate laterUntil(Task task, LocalDate today) {
        return task.ask() instanceof Ask.ForumDecision forum
                ? forum.deferredTo().filter(today::isBefore).orElse(null)
                : null;
    }
}
