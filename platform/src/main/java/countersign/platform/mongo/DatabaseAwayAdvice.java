package countersign.platform.mongo;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import countersign.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The document server does not answer: 503, and when to come back. A write whose answer was lost may have happened; the
 * same Idempotency-Key, or the version in If-Match, keeps its repeat from happening twice.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAwayAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayAdvice.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String AWAY = "The data cannot be reached at the moment.";
    private static final String UNKNOWN = "Whether what you sent was saved is not known.";
    private static final int RETRY_AFTER_SECONDS = 10;

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    ResponseEntity<ProblemDetail> away(RuntimeException cause, HttpServletRequest request) {
        LOG.warn("The document server does not answer: {}", cause.toString());
        var detail = READING.contains(request.getMethod()) ? AWAY : AWAY + " " + UNKNOWN;
        return Problem.unavailable(detail, RETRY_AFTER_SECONDS).response();
    }
}
