package countersign.signoff.work;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.http.WholeList;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.platform.work.WorkItem;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.forum.Forums;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff")
class WorkController {

    private static final WholeList<WorkItem> WAITING = new WholeList<>(WorkItem::dueAt, WorkItem::id);

    private final Tasks tasks;
    private final Forums forums;
    private final Appointments appointments;
    private final Sight sight;

    WorkController(Tasks tasks, Forums forums, Appointments appointments, Sight sight) {
        this.tasks = tasks;
        this.forums = forums;
        this.appointments = appointments;
        this.sight = sight;
    }

    /** What the caller may act on today, by due date. */
    @GetMapping("/work")
    Page<WorkItem> work(@RequestParam @Nullable String cursor, PageLimit limit, Caller caller) {
        var after = Cursor.decode(cursor, 1);
        var audiences = appointments.of(caller).audiences();
        if (audiences.isEmpty()) {
            return Page.whole(List.of());
        }
        String place = after == null ? "" : after.keys().getFirst();
        var found = tasks.waitingFor(audiences, place, limit.value() + 1);
        return Page.cut(found, limit.value(), task -> Cursor.at(task.body().order()))
                .map(this::item);
    }

    /** What waits in a review, on whomever, by due date; nothing of it waits on those who are not its parties. */
    @GetMapping("/reviews/{review}/open-work")
    @Answers(value = WorkItem.class, page = true)
    ResponseEntity<?> openWork(
            @PathVariable ReviewId review, @RequestParam @Nullable String cursor, PageLimit limit, Caller caller) {
        return switch (sight.extentOf(caller, review)) {
            case NOTHING -> Problem.notFound("There is no such review.").response();
            case EVENTS -> ResponseEntity.ok(Page.whole(List.of()));
            case EVERYTHING -> ResponseEntity.ok(WAITING.earliestFirst(waitingIn(review), cursor, limit));
        };
    }

    private Stream<WorkItem> waitingIn(ReviewId review) {
        return tasks.of(review).stream().filter(task -> task.body().isWaiting()).map(this::item);
    }

    private WorkItem item(Versioned<Task> task) {
        return TaskWork.of(task, forums, appointments.today());
    }
}
