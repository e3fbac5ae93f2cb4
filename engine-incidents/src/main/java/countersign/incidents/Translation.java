package countersign.incidents;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.Optional;

/**
 * What the suite is told of a record of the engine, as JSON; nothing of most records. Besides incidents it needs to
 * know which process was started for what (the correlation key of the message that started it), and which element a
 * called process was called from: an incident says neither.
 */
final class Translation {

    private static final int LONGEST_MESSAGE = 1_500;

    private Translation() {}

    static Optional<String> of(Record<?> record) {
        return switch (record.getValue()) {
            case IncidentRecordValue incident -> incident(record, incident);
            case ProcessInstanceRecordValue element -> element(record, element);
            case MessageStartEventSubscriptionRecordValue start -> start(record, start);
            default -> Optional.empty();
        };
    }

    private static Optional<String> incident(Record<?> record, IncidentRecordValue incident) {
        return switch (record.getIntent()) {
            case IncidentIntent.CREATED -> Optional.of(raised(record, incident));
            case IncidentIntent.RESOLVED ->
                Optional.of(Json.of("incident-resolved", record.getTimestamp())
                        .number("incident", record.getKey())
                        .end());
            default -> Optional.empty();
        };
    }

    private static String raised(Record<?> record, IncidentRecordValue incident) {
        var message = incident.getErrorMessage();
        return Json.of("incident-raised", record.getTimestamp())
                .number("incident", record.getKey())
                .text("error", incident.getErrorType().name())
                .text("message", message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
                .text("process", incident.getBpmnProcessId())
                .text("element", incident.getElementId())
                .number("elementInstance", incident.getElementInstanceKey())
                .number("processInstance", incident.getProcessInstanceKey())
                .number("job", incident.getJobKey())
                .numbers("path", incident.getElementInstancePath())
                .end();
    }

    private static Optional<String> element(Record<?> record, ProcessInstanceRecordValue element) {
        return element.getBpmnElementType() == BpmnElementType.CALL_ACTIVITY
                        && record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING
                ? Optional.of(Json.of("call-entered", record.getTimestamp())
                        .number("elementInstance", record.getKey())
                        .text("process", element.getBpmnProcessId())
                        .text("element", element.getElementId())
                        .end())
                : Optional.empty();
    }

    private static Optional<String> start(Record<?> record, MessageStartEventSubscriptionRecordValue start) {
        return record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED
                ? Optional.of(Json.of("process-started", record.getTimestamp())
                        .number("processInstance", start.getProcessInstanceKey())
                        .text("process", start.getBpmnProcessId())
                        .text("correlationKey", start.getCorrelationKey())
                        .end())
                : Optional.empty();
    }
}
