package countersign.signoff.task;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.state.TaskState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes signature tasks after what happened on their sheet, which was written first. */
@Component
public class CloseTasks implements OutboxHandler<CloseTasks.Closing> {

    private static final MessageType<Closing> TYPE = new MessageType<>("signoff.close-tasks", Closing.class);

    /**
     * How a task has ended.
     *
     * @param review the review of a declined task; not told of a signed one, as the revision
     */
    record Closing(
            String task,
            boolean declined,
            @Nullable ReviewId review,
            @Nullable Integer revision) {}

    private final Tasks tasks;

    CloseTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    public static OutboxMessage signed(String task, Matter matter, Instant at) {
        return OutboxMessage.of(TYPE, new Closing(task, false, null, null), at)
                .recordedIn(matter.icb().value());
    }

    /** A decline also withdraws the revision's other signature tasks: the process stops asking for them. */
    public static OutboxMessage declined(String task, Matter matter, Instant at) {
        return OutboxMessage.of(TYPE, new Closing(task, true, matter.review(), matter.revision()), at)
                .recordedIn(matter.icb().value());
    }

    @Override
    public MessageType<Closing> type() {
        return TYPE;
    }

    @Override
    public String inWords(Closing closing) {
        return "Closing a signature task after it was signed or declined";
    }

    @Override
    public void deliver(Closing closing, Origin origin) {
        Instant at = origin.at();
        tasks.settle(
                closing.task(),
                task -> task.to(closing.declined() ? new TaskState.Declined(at) : new TaskState.Signed(at)));
        if (closing.review() != null && closing.revision() != null) {
            withdrawOthers(closing.review(), closing.revision(), at);
        }
    }

    private void withdrawOthers(ReviewId review, int revision, Instant at) {
        var reason = new TaskState.Withdrawn(
                "Somebody else who was asked to sign has declined. The ICB is deciding what happens next.", at);
        tasks.of(review).stream()
                .filter(task -> task.body().slot().isPresent() && task.body().isWaiting())
                .filter(task -> task.body().matter().revision() == revision)
                .filter(task -> !task.body().openedAt().isAfter(at))
                .forEach(task -> tasks.settle(task.id(), it -> it.isWaiting() ? it.to(reason) : Optional.empty()));
    }
}
