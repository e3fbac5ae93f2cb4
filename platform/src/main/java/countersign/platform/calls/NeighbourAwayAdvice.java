package countersign.platform.calls;

import countersign.platform.problem.Problem;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Another service does not answer, or not as agreed, and the use case had no better way: 503, and when to come back.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NeighbourAwayAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(NeighbourAwayAdvice.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    @ExceptionHandler({FeignException.class, CallNotPermittedException.class, NoFallbackAvailableException.class})
    ResponseEntity<ProblemDetail> away(RuntimeException cause) {
        LOG.warn("Another service does not answer as agreed: {}", cause.toString());
        return Problem.unavailable("A part that this needs does not answer at the moment.", RETRY_AFTER_SECONDS)
                .response();
    }
}
