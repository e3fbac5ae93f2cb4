package countersign.signoff.task.state;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, when, by whom it was recorded, and the request that recorded it.
 *
 * @param meeting the meeting that decided; null where a person considers a refusal on their own
 */
public record Decision(
        Outcome outcome,
        @Nullable LocalDate meeting,
        @Nullable String feedback,
        @Nullable String reasons,
        List<String> conditions,
        @Nullable LocalDate nextMeeting,
        PersonId by,
        String name,
        @Nullable OdsCode organisation,
        Instant at,
        RememberedKey request) {

    public Decision {
        conditions = List.copyOf(conditions);
    }
}
