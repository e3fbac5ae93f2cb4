package countersign.review.response.route;

import countersign.platform.outcome.Change;
import countersign.review.response.Citation;
import countersign.review.response.Response;

/** The engine no longer waits with this job; another one that came since stays held. */
final class Released {

    private Released() {}

    static Change<Response, Boolean> from(Response response, Citation citation, long job) {
        return citation.isHeldBy(job)
                ? Change.of(response.with(citation.heldBy(null)), true)
                : Change.of(response, false);
    }
}
