package countersign.platform.mongo;

import com.mongodb.client.model.Filters;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** How many messages may wait in each lane of an aggregate. */
final class OutboxRoom {

    private OutboxRoom() {}

    static Map<Lane, List<OutboxMessage>> byLane(OutboxMessage... out) {
        return Stream.of(out)
                .collect(Collectors.groupingBy(
                        OutboxMessage::lane, () -> new EnumMap<>(Lane.class), Collectors.toList()));
    }

    static void require(OutboxMessage... out) {
        if (byLane(out).values().stream().anyMatch(messages -> messages.size() > Aggregates.OUTBOX_LIMIT)) {
            throw new FullOutboxException();
        }
    }

    /** The filter, with the condition that there is room for the messages. */
    static Bson in(Bson asRead, OutboxMessage... out) {
        var filters = new ArrayList<>(List.of(asRead));
        byLane(out)
                .forEach((lane, messages) -> filters.add(
                        Filters.exists(lane.messages() + "." + (Aggregates.OUTBOX_LIMIT - messages.size()), false)));
        return Filters.and(filters);
    }
}
