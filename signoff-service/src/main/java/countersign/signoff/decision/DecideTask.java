package countersign.signoff.decision;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.stuck.StoppedException;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.Condition;
import countersign.signoff.task.state.Decision;
import countersign.signoff.task.state.TaskState;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a decision and, in the same write, what completes the job that waits for it. */
@Component
class DecideTask {

    private static final Refusal NOT_THEIRS = new Refusal.NotPermitted(
            "Only the group’s chair or secretary, or the office that was asked, can record this decision.");

    private final Tasks tasks;
    private final Appointments appointments;
    private final Sight sight;
    private final UnmetDecisions unmetDecisions;
    private final Clock clock;

    DecideTask(Tasks tasks, Appointments appointments, Sight sight, UnmetDecisions unmetDecisions, Clock clock) {
        this.tasks = tasks;
        this.appointments = appointments;
        this.sight = sight;
        this.unmetDecisions = unmetDecisions;
        this.clock = clock;
    }

    Outcome<Versioned<Task>> decide(Caller caller, String id, IdempotencyKey key, DecisionRequest request) {
        var posts = appointments.of(caller);
        var remembered = RememberedKey.of(key, request);
        return tasks.change(id, read -> {
            Task task = read.body();
            if (!sight.ofTask(caller, posts, task)) {
                return Outcome.refused(Tasks.ABSENT);
            }
            if (!task.isFor(posts)) {
                return Outcome.refused(NOT_THEIRS);
            }
            return task.isWaiting()
                    ? decided(read, caller, request, remembered)
                    : recorded(task, caller, remembered).map(decided -> Change.of(decided, read));
        });
    }

    /** The answer to a repeat, or to whoever comes too late. */
    private static Outcome<Task> recorded(Task task, Caller caller, RememberedKey key) {
        var match = task.decision()
                .filter(decision -> decision.by().equals(caller.person()))
                .map(decision -> decision.request().compare(key))
                .orElse(RememberedKey.Match.ANOTHER);
        return switch (match) {
            case REPEATED -> Outcome.done(task);
            case REUSED -> Outcome.refused(new Refusal.KeyReused());
            case ANOTHER -> {
                String state = task.state().status().word();
                yield Outcome.refused(new Refusal.WrongState(
                        "task-closed", "This task is closed: it was " + state + ".", Map.of("state", state)));
            }
        };
    }

    private Outcome<Change<Task, Versioned<Task>>> decided(
            Versioned<Task> read, Caller caller, DecisionRequest request, RememberedKey key) {
        Task task = read.body();
        var refusal = DecisionCheck.refusal(task.ask(), frozen(task), request, appointments.today())
                .or(() -> unmetDecisions.lookInto(read).map(DecideTask::missing));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = clock.instant();
        Decision decision = decision(caller, request, key, now);
        Task decided = task.to(new TaskState.Decided(decision)).orElseThrow();
        var complete = EngineMessages.complete(
                Long.parseLong(read.id()),
                Map.of(variable(task.ask()), decision.outcome().word()),
                now);
        var audit = DecisionAudit.entry(read.id(), decided, decision, caller);
        return Outcome.done(
                Change.of(decided, new Versioned<>(read.id(), read.version() + 1, decided), complete, audit));
    }

    /** What has to stand before the decision does not. */
    private static Refusal missing(StoppedException unmet) {
        return new Refusal.WrongState(
                "requirement-missing", unmet.why() + " Nothing was recorded; the operator has been told.");
    }

    private static @Nullable LocalDate frozen(Task task) {
        return Optional.ofNullable(task.matter().frozenAt())
                .map(EnglishTime::dayOf)
                .orElse(null);
    }

    private static Decision decision(Caller caller, DecisionRequest request, RememberedKey key, Instant now) {
        return new Decision(
                Objects.requireNonNull(request.outcome(), "checked before"),
                request.meetingDate(),
                request.feedback(),
                request.reasons(),
                request.conditionsOrNone().stream().map(Condition::text).toList(),
                request.nextMeetingDate(),
                caller.person(),
                caller.name(),
                caller.organisation().orElse(null),
                now,
                key,
                request.conditionsOrNone());
    }

    private static String variable(Ask ask) {
        return switch (ask) {
            case Ask.ForumDecision _ -> Variables.FORUM_OUTCOME;
            case Ask.DeclineConsideration _ -> Variables.DECLINE_OUTCOME;
            case Ask.RejectionConsideration _ -> Variables.REJECTION_OUTCOME;
            case Ask.SignatureFor _ -> throw new IllegalStateException("A signature task is signed, not decided");
        };
    }
}
