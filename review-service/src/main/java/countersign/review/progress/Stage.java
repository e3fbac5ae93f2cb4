package countersign.review.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the route and how far the review is there.
 *
 * @param id the stage's word in the models, which milestones use too
 * @param at when it was done; of the return, when it was sent
 */
record Stage(String id, State state, @Nullable Instant at) {

    static Stage of(String id, State state) {
        return new Stage(id, state, null);
    }

    static Stage done(String id, Instant at) {
        return new Stage(id, State.DONE, at);
    }

    /** How far it is. */
    enum State {
        NOT_STARTED,
        NOW,
        DONE,
        /** The current revision has gone on to the groups: signoff-service knows how far it is. */
        WITH_SIGNOFF;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
