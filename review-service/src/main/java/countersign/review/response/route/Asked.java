package countersign.review.response.route;

import countersign.review.programme.FormUse;
import countersign.review.response.Citation;
import countersign.review.response.Subject;

/** What a review asks of one respondent. */
record Asked(FormUse use, Subject subject, Citation citation) {

    /** What a team answers is read by its provider's lead. */
    boolean moderated() {
        return !subject.isProviderLevel();
    }
}
