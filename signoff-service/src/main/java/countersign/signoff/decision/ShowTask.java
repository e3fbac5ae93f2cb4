package countersign.signoff.decision;

import countersign.platform.identity.PersonId;
import countersign.platform.mongo.Versioned;
import countersign.signoff.appointment.Posts;
import countersign.signoff.forum.Forums;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.TaskTitle;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.Outcome;
import countersign.signoff.task.state.TaskState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what somebody needs to see to decide a task. */
@Component
class ShowTask {

    private final Tasks tasks;
    private final Sheets sheets;
    private final Forums forums;

    ShowTask(Tasks tasks, Sheets sheets, Forums forums) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.forums = forums;
    }

    TaskView show(Versioned<Task> read, Posts posts, PersonId reader) {
        Task task = read.body();
        var matter = task.matter();
        return new TaskView(
                read.id(),
                task.ask().kind(),
                task.state().status().word(),
                TaskTitle.of(task, forums),
                matter.review().value(),
                matter.title(),
                matter.icb(),
                matter.revision(),
                matter.content().hex(),
                matter.document().hex(),
                matter.frozenAt(),
                forum(task),
                task.slot().map(TaskView.SlotView::of).orElse(null),
                task.ask() instanceof Ask.ForumDecision forum ? forum.meeting() : null,
                task.openedAt(),
                OutcomeRules.allowed(task.ask()).stream().map(Outcome::word).toList(),
                task.isWaiting() && task.isFor(posts) && mayStillSign(task, reader),
                consideredBefore(read),
                sheets.find(matter.asRevision())
                        .map(sheet -> TaskView.DeclineView.of(sheet.body()))
                        .orElse(List.of()),
                DecisionView.of(read, forums).orElse(null),
                task.state() instanceof TaskState.Withdrawn withdrawn ? withdrawn.reason() : null,
                read.version());
    }

    private TaskView.@Nullable ForumView forum(Task task) {
        return task.stage()
                .map(stage -> new TaskView.ForumView(
                        stage, forums.nameOf(task.matter().icb(), stage)))
                .orElse(null);
    }

    /**
     * Not once an office has declined, nor for who has signed in another office: said at once, not after the password.
     */
    private boolean mayStillSign(Task task, PersonId reader) {
        return task.slot()
                .flatMap(slot -> sheets.find(task.matter().asRevision())
                        .map(Versioned::body)
                        .flatMap(sheet -> sheet.refusal(reader, slot)))
                .isEmpty();
    }

    private List<DecisionView> consideredBefore(Versioned<Task> read) {
        return tasks.of(read.body().matter().review()).stream()
                .filter(task -> !task.id().equals(read.id()))
                .map(task -> DecisionView.of(task, forums))
                .flatMap(Optional::stream)
                .toList();
    }
}
