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
 * @param conditions their texts, which is all that was once recorded of them
 * @param commitments the conditions, with who sees to each and by when
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
        RememberedKey request,
        List<Condition> commitments) {

    public Decision {
        conditions = List.copyOf(conditions);
        commitments = commitments.isEmpty()
                ? conditions.stream().map(Condition::leftOpen).toList()
                : List.copyOf(commitments);
    }
}
