package countersign.incidents;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the broker is to its exporter: it configures it, and remembers how far the log was acknowledged. */
record Broker(Map<String, Object> arguments, AtomicLong acknowledged) implements Context, Controller, Configuration {

    static Broker with(Map<String, Object> arguments) {
        return new Broker(arguments, new AtomicLong(-1));
    }

    IncidentExporter opens() {
        var exporter = new IncidentExporter();
        exporter.configure(this);
        exporter.open(this);
        return exporter;
    }

    @Override
    public MeterRegistry getMeterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Override
    public Logger getLogger() {
        return LoggerFactory.getLogger(Broker.class);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Configuration getConfiguration() {
        return this;
    }

    @Override
    public int getPartitionId() {
        return 1;
    }

    @Override
    public void setFilter(RecordFilter filter) {}

    @Override
    public String getId() {
        return "incidents";
    }

    @Override
    public Map<String, Object> getArguments() {
        return arguments;
    }

    @Override
    public <T> T instantiate(Class<T> type) {
        throw new AssertionError("the exporter has no use for this");
    }

    @Override
    public void updateLastExportedRecordPosition(long position) {
        acknowledged.set(position);
    }

    @Override
    public void updateLastExportedRecordPosition(long position, byte[] metadata) {
        acknowledged.set(position);
    }

    @Override
    public long getLastExportedRecordPosition() {
        return acknowledged.get();
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        throw new AssertionError("the exporter has no use for this");
    }

    @Override
    public Optional<byte[]> readMetadata() {
        return Optional.empty();
    }
}
