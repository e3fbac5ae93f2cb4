package countersign.actions.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import countersign.actions.action.ReviewId;

/** Id of a plan: its review's, since a review has one plan. */
public record PlanId(@JsonValue String value) {

    private static final String ENDING = "~plan";

    public static PlanId of(ReviewId review) {
        return new PlanId(review + ENDING);
    }

    @Override
    public String toString() {
        return value;
    }
}
