package countersign.signoff.decision;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.review.ReviewOverview.Milestone;
import countersign.signoff.review.Reviews;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the meeting of the forum that is to decide, and tells which milestones the new date passes. */
@Component
class MoveMeeting {

    private static final Refusal NOT_THEIRS =
            new Refusal.NotPermitted("Only the forum's chair or secretary moves its meeting.");
    private static final Refusal DECIDED =
            new Refusal.WrongState("task-closed", "This forum has decided already, or is not asked any more.");
    private static final Refusal NO_DATE = new Refusal.Invalid(
            "invalid-meeting",
            "A meeting is moved to a date from today on.",
            List.of(new FieldError("date", "give a date from today on")));

    record Moved(String taskId, LocalDate meetingDate, List<Milestone> clashes, long version) {}

    private final Tasks tasks;
    private final Reviews reviews;
    private final Appointments appointments;
    private final Sight sight;
    private final Clock clock;

    MoveMeeting(Tasks tasks, Reviews reviews, Appointments appointments, Sight sight, Clock clock) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.appointments = appointments;
        this.sight = sight;
        this.clock = clock;
    }

    Outcome<Moved> move(Caller caller, String id, IfMatch ifMatch, @Nullable LocalDate date) {
        Posts posts = appointments.of(caller);
        return tasks.change(id, read -> refusal(read, posts, caller, ifMatch)
                .<Outcome<Change<Task, Moved>>>map(Outcome::refused)
                .orElseGet(() -> date == null || date.isBefore(appointments.today())
                        ? Outcome.refused(NO_DATE)
                        : Outcome.done(moved(read, caller, date))));
    }

    private Optional<Refusal> refusal(Versioned<Task> read, Posts posts, Caller caller, IfMatch ifMatch) {
        Task task = read.body();
        if (!sight.ofTask(caller, posts, task)) {
            return Optional.of(Tasks.ABSENT);
        }
        if (task.stage().isEmpty() || !task.isFor(posts)) {
            return Optional.of(NOT_THEIRS);
        }
        if (!ifMatch.matches(read.version())) {
            return Optional.of(new Refusal.Stale(read.version()));
        }
        return task.isWaiting() ? Optional.empty() : Optional.of(DECIDED);
    }

    private Change<Task, Moved> moved(Versioned<Task> read, Caller caller, LocalDate date) {
        Task task = read.body();
        List<Milestone> clashes = reviews.milestones(task.matter().review()).stream()
                .filter(milestone -> milestone.date().isBefore(date))
                .toList();
        return Change.of(
                task.meetingOn(read.id(), date).orElseThrow(),
                new Moved(read.id(), date, clashes, read.version() + 1),
                audit(read.id(), task, caller, date));
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
