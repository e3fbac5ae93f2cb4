package countersign.review.incident;

import countersign.review.review.ReviewId;
import java.util.Optional;

/**
 * Where a process stopped: ids of the models, keys of the engine.
 *
 * @param job if it is about a job
 * @param stage the element of the review's own route from which this process was called; empty if it stopped in the
 *     route itself, or that is not known
 * @param review empty when the engine began to tell us of its incidents after the review was launched
 */
public record Place(
        String process,
        String element,
        long elementInstance,
        long processInstance,
        Optional<Long> job,
        Optional<String> stage,
        Optional<ReviewId> review) {}
