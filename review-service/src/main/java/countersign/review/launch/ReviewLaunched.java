package countersign.review.launch;

import countersign.bpmn.Variables;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.review.ReviewFile;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.Map;

/** What a review's outbox says when it was launched; the aggregate it comes from is the review. */
public record ReviewLaunched(
        ReviewId reviewId, OdsCode icb, boolean executiveTeamStage, boolean qualityOversightStage) {

    public static final MessageType<ReviewLaunched> TYPE = new MessageType<>("review.launched", ReviewLaunched.class);

    static OutboxMessage message(ReviewFile file, Instant at) {
        var terms = file.terms();
        var launched =
                new ReviewLaunched(file.id(), terms.icb(), terms.executiveTeamStage(), terms.qualityOversightStage());
        return OutboxMessage.of(TYPE, launched, at);
    }

    /** The variables with which the process starts. */
    public Map<String, Object> variables() {
        return Map.of(
                Variables.REVIEW_ID,
                reviewId.value(),
                Variables.ICB,
                icb.value(),
                Variables.EXECUTIVE_TEAM_STAGE,
                executiveTeamStage,
                Variables.QUALITY_OVERSIGHT_STAGE,
                qualityOversightStage);
    }
}
