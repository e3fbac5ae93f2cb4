package countersign.signoff.decision;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.forum.Forums;
import countersign.signoff.task.Task;
import countersign.signoff.task.state.Condition;
import countersign.signoff.task.state.Decision;
import countersign.signoff.task.state.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision as it is shown: who considered which revision, and what came of it. */
public record DecisionView(
        String taskId,
        @Nullable ForumStage stage,
        @Nullable String forumName,
        String kind,
        int revision,
        String contentSha256,
        String outcome,
        @Nullable LocalDate meetingDate,
        @Nullable String feedback,
        @Nullable String reasons,
        List<Condition> conditions,
        @Nullable LocalDate nextMeetingDate,
        @Nullable String decidedBy,
        @Nullable OdsCode organisation,
        Instant decidedAt,
        boolean overtaken) {

    /** For whoever may know what was decided and when, not in which words or by which person. */
    public DecisionView withoutWords() {
        return new DecisionView(
                taskId,
                stage,
                forumName,
                kind,
                revision,
                contentSha256,
                outcome,
                meetingDate,
                null,
                null,
                List.of(),
                null,
                null,
                organisation,
                decidedAt,
                overtaken);
    }

    /** Nothing while the task is undecided. */
    public static Optional<DecisionView> of(Versioned<Task> task, Forums forums) {
        return task.body().decision().map(decision -> of(task.id(), task.body(), decision, forums));
    }

    private static DecisionView of(String id, Task task, Decision decision, Forums forums) {
        var stage = task.stage().orElse(null);
        return new DecisionView(
                id,
                stage,
                stage == null ? null : forums.nameOf(task.matter().icb(), stage),
                task.ask().kind(),
                task.matter().revision(),
                task.matter().content().hex(),
                decision.outcome().word(),
                decision.meeting(),
                decision.feedback(),
                decision.reasons(),
                decision.commitments(),
                decision.nextMeeting(),
                decision.name(),
                decision.organisation(),
                decision.at(),
                task.state().status() == TaskStatus.OVERTAKEN);
    }
}
