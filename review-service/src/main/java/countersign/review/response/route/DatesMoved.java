package countersign.review.response.route;

import countersign.bpmn.Messages;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.response.Citation;
import countersign.review.response.ResponseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tells the engine that a response closes for a review at another time. Each move has an id of its own, which a
 * redelivery keeps.
 */
final class DatesMoved {

    private static final Duration KEPT = Duration.ofHours(1);

    private DatesMoved() {}

    static OutboxMessage message(Citation citation, Instant closesAt, Clock clock) {
        ResponseId id = citation.id();
        return EngineMessages.publish(
                        Messages.ASSESSMENT_DATES_MOVED,
                        id.value(),
                        id.value() + "-closes-" + closesAt + "-" + clock.millis(),
                        Map.of(Variables.ASSESSMENTS_CLOSE_AT, closesAt.toString()),
                        KEPT,
                        clock.instant())
                .recordedIn(citation.icb().value());
    }
}
