package countersign.platform.outcome;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.problem.Problem;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The one place where a refusal becomes an HTTP answer. */
public final class Respond {

    private Respond() {}

    public static <T> ResponseEntity<?> with(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T>(Refusal why) -> refused(why);
        };
    }

    public static <T> ResponseEntity<?> ok(Outcome<T> outcome) {
        return with(outcome, ResponseEntity::ok);
    }

    public static ResponseEntity<?> refused(Refusal why) {
        ResponseEntity<?> answer = problem(why).response();
        return why instanceof Refusal.InsufficientUserAuthentication login
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.WWW_AUTHENTICATE, login.challenge())
                        .body(answer.getBody())
                : answer;
    }

    public static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(String detail) -> Problem.notFound(detail);
            case Refusal.NotPermitted(String slug, String detail) -> Problem.of(slug, 403, "Not yours to do", detail);
            case Refusal.InsufficientUserAuthentication(String slug, String title, String detail, String _) ->
                Problem.of(slug, 401, title, detail);
            case Refusal.WrongState(String slug, String detail, var members) ->
                with(Problem.conflict(slug, detail), members);
            case Refusal.Invalid invalid -> invalid(invalid);
            case Refusal.Stale stale -> stale(stale);
            case Refusal.Unconditional() ->
                Problem.of(
                        "precondition-required",
                        428,
                        "Say which version you read",
                        "This exists and differs. Send the ETag that you read as If-Match to change it.");
            case Refusal.KeyReused() -> IdempotencyKey.reused();
            case Refusal.Unavailable(String detail) ->
                Problem.of("unavailable", 503, "Not available just now", detail + " Nothing was changed; try again.")
                        .with("retryAfterSeconds", 5);
            case Refusal.Busy() ->
                Problem.of(
                                "busy",
                                503,
                                "Busy",
                                "Many people are writing here at once. Nothing new was saved; try again.")
                        .with("retryAfterSeconds", 1);
        };
    }

    private static Problem invalid(Refusal.Invalid invalid) {
        Problem problem = Problem.refused(invalid.slug(), invalid.detail());
        for (FieldError error : invalid.errors()) {
            problem = problem.error(error.field(), error.message());
        }
        return with(problem, invalid.members());
    }

    private static Problem with(Problem problem, Map<String, Object> members) {
        Problem more = problem;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            more = more.with(member.getKey(), member.getValue());
        }
        return more;
    }

    private static Problem stale(Refusal.Stale stale) {
        Problem problem = Problem.of("stale-version", 409, "Changed by someone else", stale.detail())
                .with("currentVersion", stale.currentVersion());
        return with(problem, stale.members());
    }
}
