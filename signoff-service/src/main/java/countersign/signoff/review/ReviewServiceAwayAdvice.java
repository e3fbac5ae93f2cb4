package countersign.signoff.review;

import countersign.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class ReviewServiceAwayAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewServiceAwayAdvice.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(ReviewServiceAway away) {
        LOG.warn("review-service is away", away);
        return Problem.of(
                        "review-service-away",
                        503,
                        "Not available now",
                        "The review cannot be read at the moment. Nothing was changed; try again shortly.")
                .with("retryAfterSeconds", RETRY_AFTER_SECONDS)
                .response();
    }
}
