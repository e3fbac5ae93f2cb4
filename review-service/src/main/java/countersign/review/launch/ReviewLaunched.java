package countersign.review.launch;

import countersign.bpmn.Variables;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.review.ReviewFile;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;

/** What a review's outbox says when it was launched; the aggregate it comes from is the review. */
public final class ReviewLaunched {

    public static final String TYPE = "review.launched";

    private ReviewLaunched() {}

    static OutboxMessage message(ReviewFile file, Instant at) {
        Map<String, Object> variables = Map.of(
                Variables.REVIEW_ID, file.id().value(),
                Variables.ICB, file.terms().icb().value(),
                Variables.EXECUTIVE_TEAM_STAGE, file.terms().executiveTeamStage(),
                Variables.QUALITY_OVERSIGHT_STAGE, file.terms().qualityOversightStage());
        return OutboxMessage.of(TYPE, new Document(variables), at);
    }

    /** The variables with which the process starts. */
    public static Map<String, Object> variables(Document payload) {
        return Map.copyOf(payload);
    }
}
