package countersign.signoff.work;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.Forums;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.TaskTitle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits on somebody; the same shape in all services.
 *
 * @param laterUntil the day, still to come, to which it was put off; null if it waits now
 */
record WorkItem(
        String id,
        String kind,
        String title,
        String reviewId,
        String reviewTitle,
        OdsCode icb,
        String subject,
        OdsCode organisation,
        String waitingOn,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate laterUntil,
        int reminders,
        long version,
        String target) {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

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
                task.ask().due().map(WorkItem::endOf).orElse(null),
                laterUntil(task, today),
                0,
                read.version(),
                read.id());
    }

    private static @Nullable LocalDate laterUntil(Task task, LocalDate today) {
        return task.ask() instanceof Ask.ForumDecision forum
                ? forum.deferredTo().filter(today::isBefore).orElse(null)
                : null;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(HERE).toInstant();
    }
}
