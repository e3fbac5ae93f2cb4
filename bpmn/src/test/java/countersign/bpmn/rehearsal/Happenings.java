package countersign.bpmn.rehearsal;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happened on the engine since a rehearsal began. */
final class Happenings {
    private final EmbeddedEngine engine;
    private final long before;

    Happenings(EmbeddedEngine engine) {
        this.engine = engine;
        this.before = engine.events().count();
    }

    List<String> completedElements() {
        return elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
                .filter(e -> e.getBpmnElementType() != BpmnElementType.PROCESS)
                .map(ProcessInstanceRecordValue::getElementId)
                .toList();
    }

    List<String> incidents() {
        return events(IncidentIntent.CREATED)
                .map(r -> ((IncidentRecordValue) r.getValue()).getElementId())
                .toList();
    }

    /** Process ids by key of the instances, called ones included, that have not ended. */
    Map<Long, ProcessInstanceRecordValue> running() {
        Map<Long, ProcessInstanceRecordValue> running = new LinkedHashMap<>();
        processes(ProcessInstanceIntent.ELEMENT_ACTIVATING).forEach(p -> running.put(p.getProcessInstanceKey(), p));
        processes(ProcessInstanceIntent.ELEMENT_COMPLETED).forEach(p -> running.remove(p.getProcessInstanceKey()));
        processes(ProcessInstanceIntent.ELEMENT_TERMINATED).forEach(p -> running.remove(p.getProcessInstanceKey()));
        return running;
    }

    private Stream<ProcessInstanceRecordValue> processes(ProcessInstanceIntent intent) {
        return elements(intent).filter(e -> e.getBpmnElementType() == BpmnElementType.PROCESS);
    }

    private Stream<ProcessInstanceRecordValue> elements(ProcessInstanceIntent intent) {
        return events(intent).map(r -> (ProcessInstanceRecordValue) r.getValue());
    }

    private Stream<Record<?>> events(Intent intent) {
        return engine.events().skip(before).filter(r -> r.getIntent() == intent);
    }
}
