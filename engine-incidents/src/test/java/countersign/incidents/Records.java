package countersign.incidents;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import java.util.List;

/** Records as the engine writes them. */
final class Records {

    private Records() {}

    static Record<?> raised(long position, long incident, String message) {
        var value = ImmutableIncidentRecordValue.builder()
                .withErrorType(ErrorType.CONDITION_ERROR)
                .withErrorMessage(message)
                .withBpmnProcessId("forum-consideration")
                .withElementId("forum-outcome")
                .withElementInstanceKey(44)
                .withProcessInstanceKey(33)
                .withJobKey(-1)
                .withElementInstancePath(List.of(List.of(11L, 22L), List.of(33L, 44L)))
                .build();
        return record(position, incident, IncidentIntent.CREATED, value);
    }

    static Record<?> resolved(long position, long incident) {
        return record(
                position,
                incident,
                IncidentIntent.RESOLVED,
                ImmutableIncidentRecordValue.builder().build());
    }

    static Record<?> started(long position, long processInstance, String correlationKey) {
        var value = ImmutableMessageStartEventSubscriptionRecordValue.builder()
                .withBpmnProcessId("review-assure-then-submit")
                .withProcessInstanceKey(processInstance)
                .withCorrelationKey(correlationKey)
                .build();
        return record(position, 5, MessageStartEventSubscriptionIntent.CORRELATED, value);
    }

    static Record<?> entered(long position, long instance, String element, BpmnElementType type) {
        var value = ImmutableProcessInstanceRecordValue.builder()
                .withBpmnProcessId("review-assure-then-submit")
                .withElementId(element)
                .withBpmnElementType(type)
                .build();
        return record(position, instance, ProcessInstanceIntent.ELEMENT_ACTIVATING, value);
    }

    /** One of the many that are nobody's concern. */
    static Record<?> dull(long position) {
        return entered(position, position, "start", BpmnElementType.START_EVENT);
    }

    private static Record<?> record(long position, long key, Intent intent, RecordValue value) {
        return ImmutableRecord.builder()
                .withPosition(position)
                .withKey(key)
                .withIntent(intent)
                .withTimestamp(1_700_000_000_000L)
                .withValue(value)
                .build();
    }
}
