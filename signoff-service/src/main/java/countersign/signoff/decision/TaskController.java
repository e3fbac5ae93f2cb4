package countersign.signoff.decision;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
import countersign.signoff.review.ReviewOverview.Milestone;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/tasks/{id}")
class TaskController {

    /** A meeting's new date, and the milestones before it. */
    record MeetingView(String taskId, LocalDate meetingDate, List<Milestone> clashes) {}

    private final Tasks tasks;
    private final Appointments appointments;
    private final Sight sight;
    private final ShowTask showTask;
    private final MoveMeeting moveMeeting;

    TaskController(Tasks tasks, Appointments appointments, Sight sight, ShowTask showTask, MoveMeeting moveMeeting) {
        this.tasks = tasks;
        this.appointments = appointments;
        this.sight = sight;
        this.showTask = showTask;
        this.moveMeeting = moveMeeting;
    }

    @GetMapping
    @Answers(TaskView.class)
    ResponseEntity<?> task(@PathVariable String id, Caller caller) {
        Posts posts = appointments.of(caller);
        return tasks.find(id)
                .filter(task -> sight.ofTask(caller, posts, task.body()))
                .<ResponseEntity<?>>map(
                        task -> EntityTag.ok(task.version(), showTask.show(task, posts, caller.person())))
                .orElseGet(() -> Respond.refused(Tasks.ABSENT));
    }

    @PutMapping("/meeting")
    @Answers(MeetingView.class)
    ResponseEntity<?> move(
            @PathVariable String id, IfMatch ifMatch, @RequestBody MeetingRequest request, Caller caller) {
        return Respond.with(
                moveMeeting.move(caller, id, ifMatch, request.date()),
                moved -> EntityTag.ok(
                        moved.version(), new MeetingView(moved.taskId(), moved.meetingDate(), moved.clashes())));
    }
}
