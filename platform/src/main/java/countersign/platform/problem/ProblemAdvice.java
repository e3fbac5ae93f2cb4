package countersign.platform.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every exception that reaches the HTTP edge as problem details; an unexpected one without anything internal. */
abstract class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException refusal) {
        return refusal.problem().response();
    }

    /** A header is looked at by the firewall only when it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(RequestRejectedException refusal) {
        return Problem.malformed("malformed-request", "A header holds characters that cannot be read.")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception cause) throws Exception {
        if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
            throw cause;
        }
        LOG.error("Unexpected failure of a request", cause);
        return Problem.unexpected().response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnreadableBody.explain(cause));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = cause.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)
                ? Problem.malformed("malformed-request", "Some values have the wrong form; each is named in errors.")
                : invalid();
        for (var error : cause.getBindingResult().getFieldErrors()) {
            problem = problem.error(error.getField(), error.isBindingFailure() ? "has the wrong form" : text(error));
        }
        for (var error : cause.getBindingResult().getGlobalErrors()) {
            problem = problem.error("", text(error));
        }
        return answer(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = invalid();
        for (var result : cause.getParameterValidationResults()) {
            var field = String.valueOf(result.getMethodParameter().getParameterName());
            for (var error : result.getResolvableErrors()) {
                problem = problem.error(field, text(error));
            }
        }
        return answer(problem);
    }

    /**
     * The rest of what Spring MVC refuses (405, 415, missing headers, unknown paths …) keeps its status and headers.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = RefusedByFramework.explain(cause, body, status.value());
        var answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(answered).body(problem.body());
    }

    private static Problem invalid() {
        return Problem.refused("invalid-input", "Some fields need correcting; each is named in errors.");
    }

    private static String text(MessageSourceResolvable error) {
        var text = error.getDefaultMessage();
        return text == null ? "is not valid" : text;
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        var headers = new HttpHeaders();
        problem.headers(headers);
        return ResponseEntity.status(problem.status()).headers(headers).body(problem.body());
    }

    /** For a service: whatever is asked, the answer is a problem. */
    @RestControllerAdvice
    static final class Everywhere extends ProblemAdvice {}

    /** For an application that has pages as well. */
    @RestControllerAdvice(annotations = RestController.class)
    static final class OfRestControllers extends ProblemAdvice {}
}
