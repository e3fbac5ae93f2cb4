package countersign.review.assessment.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import countersign.platform.identity.OdsCode;
import countersign.review.assessment.AssessmentState;
import countersign.review.assessment.Headline;
import countersign.review.assessment.Headlines;
import countersign.review.review.ReviewId;
import countersign.review.review.overview.ParticipantProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts a review's assessments by provider and state. */
@Component
class AssessmentProgress implements ParticipantProgress {

    private final Headlines headlines;

    AssessmentProgress(Headlines headlines) {
        this.headlines = headlines;
    }

    @Override
    public Map<OdsCode, Map<String, Integer>> of(ReviewId review) {
        return headlines.of(review).stream()
                .collect(groupingBy(
                        headline -> headline.file().subject().provider(),
                        groupingBy(Headline::state, summingInt(headline -> 1))));
    }

    @Override
    public boolean mayStillClose(ReviewId review) {
        var all = headlines.of(review);
        return all.isEmpty()
                || all.stream().anyMatch(one -> one.is(AssessmentState.ISSUED) || one.is(AssessmentState.SUBMITTED));
    }
}
