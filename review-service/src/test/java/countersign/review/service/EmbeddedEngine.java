package countersign.review.service;

import countersign.platform.testing.StillGrowing;
import countersign.platform.testing.TestEngines;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine whose time can be moved, and whose records say what has happened. */
final class EmbeddedEngine {

    private final ZeebeTestEngine engine = TestEngines.create();
    private Duration travelled = Duration.ZERO;

    static EmbeddedEngine started() {
        EmbeddedEngine started = new EmbeddedEngine();
        started.engine.start();
        return started;
    }

    String address() {
        String address = engine.getGatewayAddress();
        return "http://127.0.0.1:" + address.substring(address.lastIndexOf(':') + 1);
    }

    Instant now() {
        return Instant.now().plus(travelled).truncatedTo(ChronoUnit.MILLIS);
    }

    void timePasses(Duration time) {
        engine.increaseTime(time);
        travelled = travelled.plus(time);
    }

    /** The ids of the elements that were completed in the processes that know this value of this variable, in order. */
    List<String> walked(String variable, String value) {
        List<Record<?>> events = events().toList();
        Set<Long> instances = events.stream()
                .filter(event -> event.getValue() instanceof VariableRecordValue set
                        && set.getName().equals(variable)
                        && set.getValue().equals("\"" + value + "\""))
                .map(event -> ((VariableRecordValue) event.getValue()).getProcessInstanceKey())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(event -> (ProcessInstanceRecordValue) event.getValue())
                .filter(element -> instances.contains(element.getProcessInstanceKey()))
                .map(ProcessInstanceRecordValue::getElementId)
                .toList();
    }

    /** The process that nobody called, and that leads to this one. */
    long rootOf(long instance) {
        long parent = events().map(Record::getValue)
                .filter(value -> value instanceof ProcessInstanceRecordValue)
                .map(value -> (ProcessInstanceRecordValue) value)
                .filter(value -> value.getProcessInstanceKey() == instance)
                .findFirst()
                .orElseThrow()
                .getParentProcessInstanceKey();
        return parent > 0 ? rootOf(parent) : instance;
    }

    Optional<Long> incidentOf(long job) {
        return events().filter(event ->
                        event.getValue() instanceof IncidentRecordValue incident && incident.getJobKey() == job)
                .map(Record::getKey)
                .findFirst();
    }

    boolean completed(long job) {
        return events().anyMatch(event -> event.getIntent() == JobIntent.COMPLETED && event.getKey() == job);
    }

    private Stream<Record<?>> events() {
        return StillGrowing.copied(engine.getRecordStreamSource().getRecords())
                .filter(record -> record.getRecordType() == RecordType.EVENT);
    }
}
