package countersign.signoff.decision;

import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.state.Decision;
import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit chain is told of a decision. */
final class DecisionAudit {

    private DecisionAudit() {}

    static OutboxMessage entry(String taskId, Task task, Decision decision, Caller caller) {
        var matter = task.matter();
        String what = task.stage().map(stage -> stage.word()).orElse(task.ask().kind());
        return AuditTrail.done(
                matter.icb(),
                task.ask().kind() + ".decided",
                caller,
                List.of(
                        matter.review().value(),
                        matter.asRevision().id(),
                        taskId,
                        what,
                        decision.outcome().word()),
                matter.content(),
                text(caller, about(task.ask()), decision),
                decision.at());
    }

    /** All that was said, so that a change of it is found. */
    private static String text(Caller caller, String what, Decision decision) {
        var said = new StringBuilder("%s recorded: %s, %s"
                .formatted(caller.name(), what, decision.outcome().word().replace('-', ' ')));
        add(said, "Meeting", day(decision.meeting()));
        add(said, "Feedback", decision.feedback());
        add(said, "Reasons", decision.reasons());
        decision.commitments().forEach(condition -> add(said, "Condition", condition.said()));
        add(said, "Next meeting", day(decision.nextMeeting()));
        return said.toString();
    }

    private static String about(Ask ask) {
        return switch (ask) {
            case Ask.ForumDecision forum -> forum.stage().title();
            case Ask.DeclineConsideration _ -> "after a director declined to sign";
            case Ask.RejectionConsideration _ -> "after the Board’s rejection";
            case Ask.SignatureFor _ -> throw new IllegalStateException("A signature is told where it is made");
        };
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : EnglishTime.inWords(day);
    }

    private static void add(StringBuilder said, String name, @Nullable String value) {
        if (value != null) {
            said.append('\n').append(name).append(": ").append(value);
        }
    }
}
