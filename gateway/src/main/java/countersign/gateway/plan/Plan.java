package countersign.gateway.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan with its actions. */
record Plan(
        String id,
        String reviewId,
        @Nullable String reviewTitle,
        String state,
        int actionsInAll,
        int closed,
        int overdue,
        List<Action> actions) {

    public String review() {
        return Optional.ofNullable(reviewTitle).orElse(reviewId);
    }

    public boolean complete() {
        return state.equals("complete");
    }
}
