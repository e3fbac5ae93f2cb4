package countersign.review.response.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import countersign.platform.identity.OdsCode;
import countersign.review.programme.FormUse;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.review.ReviewId;
import countersign.review.review.overview.ParticipantProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts a review's self-assessments by provider and state. */
@Component
class ResponseProgress implements ParticipantProgress {

    private final ResponseSummaries summaries;

    ResponseProgress(ResponseSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public Map<OdsCode, Map<String, Integer>> of(ReviewId review) {
        return summaries.of(review, FormUse.SELF_ASSESSMENT).stream()
                .collect(groupingBy(
                        summary -> summary.file().subject().provider(),
                        groupingBy(ResponseSummary::state, summingInt(summary -> 1))));
    }

    @Override
    public boolean mayStillClose(ReviewId review) {
        var all = summaries.of(review, FormUse.SELF_ASSESSMENT);
        return all.isEmpty() || all.stream().anyMatch(ResponseSummary::isOpen);
    }
}
