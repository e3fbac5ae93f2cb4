package countersign.signoff.decision;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.problem.Problem;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.review.ReviewOverview.Milestone;
import countersign.signoff.review.Reviews;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the meeting of the forum that is to decide, and tells which milestones the new date passes. */
@Component
class MoveMeeting {

    sealed interface Result {}

    record Moved(String taskId, LocalDate meetingDate, List<Milestone> clashes, long version) implements Result {}

    record Refused(Problem problem) implements Result {}

    private final Tasks tasks;
    private final Reviews reviews;
    private final Appointments appointments;
    private final Clock clock;

    MoveMeeting(Tasks tasks, Reviews reviews, Appointments appointments, Clock clock) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.appointments = appointments;
        this.clock = clock;
    }

    Result move(Versioned<Task> read, Posts posts, Caller caller, IfMatch ifMatch, @Nullable LocalDate date) {
        Task task = read.body();
        if (task.stage().isEmpty() || !task.isFor(posts)) {
            return new Refused(Problem.forbidden("Only the forum's chair or secretary moves its meeting."));
        }
        if (!ifMatch.matches(read.version())) {
            return new Refused(Problem.staleVersion(read.version()));
        }
        if (!task.isWaiting()) {
            return new Refused(
                    Problem.conflict("task-closed", "This forum has decided already, or is not asked any more."));
        }
        if (date == null || date.isBefore(appointments.today())) {
            return new Refused(Problem.refused("invalid-meeting", "A meeting is moved to a date from today on.")
                    .error("date", "give a date from today on"));
        }
        return write(read, caller, date);
    }

    private Result write(Versioned<Task> read, Caller caller, LocalDate date) {
        Task task = read.body();
        Task moved = task.meetingOn(read.id(), date).orElseThrow();
        List<Milestone> clashes = reviews.milestones(task.matter().review()).stream()
                .filter(milestone -> milestone.date().isBefore(date))
                .toList();
        return tasks.replace(read, moved, audit(read.id(), task, caller, date))
                ? new Moved(read.id(), date, clashes, read.version() + 1)
                : new Refused(Problem.staleVersion(read.version() + 1));
    }

    private OutboxMessage audit(String taskId, Task task, Caller caller, LocalDate date) {
        var matter = task.matter();
        return AuditTrail.done(
                matter.icb(),
                "meeting.moved",
                caller,
                List.of(matter.review().value(), matter.asRevision().id(), taskId, date.toString()),
                matter.content(),
                "%s moved the meeting to %s".formatted(caller.name(), EnglishTime.inWords(date)),
                clock.instant());
    }
}
