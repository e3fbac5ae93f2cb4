package countersign.actions.outcome;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.problem.Problem;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** The one place where a refusal becomes an HTTP answer. */
public final class Respond {

    private Respond() {}

    public static <T> ResponseEntity<?> with(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T>(Refusal why) -> problem(why).response();
        };
    }

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(String what) ->
                Problem.notFound("There is no such " + what + ", or it is not yours to see.");
            case Refusal.NotPermitted(String detail) -> Problem.forbidden(detail);
            case Refusal.AlreadyClosed() ->
                Problem.conflict(
                        "action-closed",
                        "This action has been closed; nothing more can be recorded on it unless it is reopened.");
            case Refusal.NotClosed() -> Problem.conflict("action-open", "This action is open already.");
            case Refusal.UndoneSince() ->
                Problem.conflict(
                        "undone-since",
                        "You have done this before, and it has been undone since. Read the action again before you do anything else.");
            case Refusal.AlreadyAssigned() ->
                Problem.conflict("action-assigned", "This action has its owner and its date; they stay as they are.");
            case Refusal.NotAssigned() ->
                Problem.conflict(
                        "action-unassigned",
                        "The Board left open who sees to this condition or by when. Name both, then close it.");
            case Refusal.Stale(long current) -> Problem.staleVersion(current);
            case Refusal.KeyReused() -> IdempotencyKey.reused();
            case Refusal.Unavailable(String what) ->
                Problem.of("unavailable", 503, "Not available just now", what + " Nothing was changed; try again.")
                        .with("retryAfterSeconds", 5);
            case Refusal.Invalid(Problem problem) -> problem;
        };
    }
}
