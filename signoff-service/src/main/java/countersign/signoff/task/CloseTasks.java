package countersign.signoff.task;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.state.TaskState;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Closes signature tasks after what happened on their sheet, which was written first. */
@Component
public class CloseTasks implements OutboxHandler {

    private static final String TYPE = "signoff.close-tasks";
    private static final String TASK = "task";
    private static final String DECLINED = "declined";
    private static final String REVIEW = "review";
    private static final String REVISION = "revision";

    private final Tasks tasks;

    CloseTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    public static OutboxMessage signed(String task, Matter matter, Instant at) {
        return OutboxMessage.of(TYPE, new Document(TASK, task).append(DECLINED, false), at)
                .recordedIn(matter.icb().value());
    }

    /** A decline also withdraws the revision's other signature tasks: the process stops asking for them. */
    public static OutboxMessage declined(String task, Matter matter, Instant at) {
        var payload = new Document(TASK, task)
                .append(DECLINED, true)
                .append(REVIEW, matter.review().value())
                .append(REVISION, matter.revision());
        return OutboxMessage.of(TYPE, payload, at).recordedIn(matter.icb().value());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Closing a signature task after it was signed or declined";
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        Document payload = message.payload();
        boolean declined = payload.getBoolean(DECLINED, false);
        Instant at = message.at();
        tasks.change(
                payload.getString(TASK),
                task -> task.to(declined ? new TaskState.Declined(at) : new TaskState.Signed(at)));
        if (declined) {
            withdrawOthers(new ReviewId(payload.getString(REVIEW)), payload.getInteger(REVISION, 0), at);
        }
    }

    private void withdrawOthers(ReviewId review, int revision, Instant at) {
        var reason = new TaskState.Withdrawn(
                "Somebody else who was asked to sign has declined. The ICB is deciding what happens next.", at);
        tasks.of(review).stream()
                .filter(task -> task.body().slot().isPresent() && task.body().isWaiting())
                .filter(task -> task.body().matter().revision() == revision)
                .filter(task -> !task.body().openedAt().isAfter(at))
                .forEach(task -> tasks.change(task.id(), it -> it.isWaiting() ? it.to(reason) : Optional.empty()));
    }
}
