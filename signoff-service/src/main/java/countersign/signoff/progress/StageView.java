package countersign.signoff.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a revision has come at one stage of the route.
 *
 * @param id the stage's word in the models
 * @param revision the latest that has come to the stage; of any later one it has not started
 * @param outcome what a group decided last about that revision
 * @param date of that decision's meeting, or on which it was made
 * @param signed how many have signed, where it is signed
 */
record StageView(
        String id,
        String name,
        State state,
        int revision,
        @Nullable String outcome,
        @Nullable LocalDate date,
        @Nullable Integer signed,
        @Nullable Integer toSign) {

    /** How far it is. */
    enum State {
        NOW,
        DONE,
        /** Decided so that the revision goes no further. */
        SENT_BACK,
        NOT_STARTED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
