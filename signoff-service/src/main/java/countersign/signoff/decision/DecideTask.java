package countersign.signoff.decision;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Posts;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a decision and, in the same write, what completes the job that waits for it. */
@Component
class DecideTask {

    private static final int ATTEMPTS = 25;

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

    /** Throws a 503 problem when others change the task again and again meanwhile. */
    DecisionResult decide(Caller caller, String id, IdempotencyKey key, DecisionRequest request) {
        var posts = appointments.of(caller);
        var remembered = RememberedKey.of(key, request);
        return Stream.generate(() -> asItIs(caller, posts, id, request, remembered))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(DecideTask::busy);
    }

    /** Nothing when the task has changed meanwhile. */
    private Optional<DecisionResult> asItIs(
            Caller caller, Posts posts, String id, DecisionRequest request, RememberedKey key) {
        var found = tasks.find(id).filter(task -> sight.ofTask(caller, posts, task.body()));
        if (found.isEmpty()) {
            return Optional.of(new DecisionResult.NotThere());
        }
        if (!found.get().body().isFor(posts)) {
            return Optional.of(new DecisionResult.NotTheirs());
        }
        return recorded(found.get(), caller, key).or(() -> tryOnce(found.get(), caller, request, key));
    }

    private static ProblemException busy() {
        return new ProblemException(
                Problem.unavailable("This task is being changed by others at this moment. Try again.", 1));
    }

    /** The answer to a repeat, or to whoever comes too late. */
    private static Optional<DecisionResult> recorded(Versioned<Task> task, Caller caller, RememberedKey key) {
        if (task.body().isWaiting()) {
            return Optional.empty();
        }
        var match = task.body()
                .decision()
                .filter(decision -> decision.by().equals(caller.person()))
                .map(decision -> decision.request().compare(key))
                .orElse(RememberedKey.Match.ANOTHER);
        return Optional.of(
                switch (match) {
                    case REPEATED -> new DecisionResult.Recorded(task);
                    case REUSED -> new DecisionResult.KeyReused();
                    case ANOTHER ->
                        new DecisionResult.NotWaiting(task.body().state().status());
                });
    }

    /** Nothing when the task has changed meanwhile. */
    private Optional<DecisionResult> tryOnce(
            Versioned<Task> read, Caller caller, DecisionRequest request, RememberedKey key) {
        Task task = read.body();
        var refusal = DecisionCheck.refusal(task.ask(), frozen(task), request, appointments.today());
        if (refusal.isPresent()) {
            return Optional.of(new DecisionResult.Invalid(refusal.get()));
        }
        var unmet = unmetDecisions.lookInto(read);
        if (unmet.isPresent()) {
            return Optional.of(new DecisionResult.Unmet(unmet.get()));
        }
        Instant now = clock.instant();
        Decision decision = decision(caller, request, key, now);
        Task decided = task.to(new TaskState.Decided(decision)).orElseThrow();
        var complete = EngineMessages.complete(
                Long.parseLong(read.id()),
                Map.of(variable(task.ask()), decision.outcome().word()),
                now);
        var audit = DecisionAudit.entry(read.id(), decided, decision, caller);
        return tasks.replace(read, decided, complete, audit)
                ? Optional.of(new DecisionResult.Recorded(new Versioned<>(read.id(), read.version() + 1, decided)))
                : Optional.empty();
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
