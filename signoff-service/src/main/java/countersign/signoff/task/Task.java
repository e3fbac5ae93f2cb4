package countersign.signoff.task;

import countersign.platform.identity.OdsCode;
import countersign.signoff.appointment.Office;
import countersign.signoff.appointment.Posts;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.task.state.Decision;
import countersign.signoff.task.state.Outcome;
import countersign.signoff.task.state.TaskState;
import countersign.signoff.task.state.TaskStatus;
import countersign.signoff.task.state.TaskTransitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A held user task of the process; its id is the key of the engine's job.
 *
 * @param audiences the posts whose holders may act on it; none once it no longer waits
 * @param order due date (or the last there is) and id: inboxes are sorted by it
 */
public record Task(Matter matter, Ask ask, Instant openedAt, List<String> audiences, String order, TaskState state) {

    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    public Task {
        audiences = List.copyOf(audiences);
    }

    public static Task open(String id, Matter matter, Ask ask, Instant now) {
        return new Task(matter, ask, now, audiencesOf(ask, matter.icb()), order(id, ask), new TaskState.Waiting(now));
    }

    public boolean isWaiting() {
        return state.status() == TaskStatus.WAITING;
    }

    /** The decision, if there is one, also when the process did not wait for it. */
    public Optional<Decision> decision() {
        return switch (state) {
            case TaskState.Decided decided -> Optional.of(decided.decision());
            case TaskState.Overtaken overtaken -> Optional.of(overtaken.decision());
            case TaskState.Waiting _, TaskState.Signed _, TaskState.Declined _, TaskState.Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Whether a holder of these posts may act on it, now or while it waited. */
    public boolean isFor(Posts posts) {
        return posts.audiences().stream().anyMatch(audiencesOf(ask, matter.icb())::contains);
    }

    /** Whether this is the decision, in force, to close the review without approval. */
    public boolean closesItsReview() {
        return ask instanceof Ask.RejectionConsideration
                && state instanceof TaskState.Decided(Decision decision)
                && decision.outcome() == Outcome.CLOSE;
    }

    public Optional<ForumStage> stage() {
        return ask instanceof Ask.ForumDecision forum ? Optional.of(forum.stage()) : Optional.empty();
    }

    public Optional<Slot> slot() {
        return ask instanceof Ask.SignatureFor signature ? Optional.of(signature.slot()) : Optional.empty();
    }

    /** The task in its next state, or nothing when the table has no such transition. */
    public Optional<Task> to(TaskState next) {
        return TaskTransitions.allow(state.status(), next.status())
                ? Optional.of(new Task(matter, ask, openedAt, List.of(), order, next))
                : Optional.empty();
    }

    /** The task with its forum's meeting on another date; nothing unless a forum's decision is awaited. */
    public Optional<Task> meetingOn(String id, LocalDate date) {
        if (!isWaiting() || !(ask instanceof Ask.ForumDecision forum)) {
            return Optional.empty();
        }
        var moved = new Ask.ForumDecision(forum.stage(), date, forum.deferred(), forum.keyDate());
        return Optional.of(new Task(matter, moved, openedAt, audiences, order(id, moved), state));
    }

    private static List<String> audiencesOf(Ask ask, OdsCode icb) {
        return switch (ask) {
            case Ask.ForumDecision forum -> List.of(Posts.forumAudience(icb, forum.stage()));
            case Ask.SignatureFor signature -> List.of(Posts.officeAudience(signature.slot()));
            case Ask.DeclineConsideration _, Ask.RejectionConsideration _ ->
                List.of(
                        Posts.officeAudience(new Slot(Office.ICB_SRO, icb)),
                        Posts.forumAudience(icb, ForumStage.ICB_BOARD));
        };
    }

    private static String order(String id, Ask ask) {
        return ask.due().orElse(NO_DATE) + "~" + id;
    }
}
