package countersign.incidents;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What the broker loads ({@code className} in its configuration), once for each partition that it leads.
 *
 * <p>{@link #export} only notes a record; a thread of ours hands over. A record's position is acknowledged after the
 * suite has taken it, so a broker that is killed hands it over again: the suite knows incidents by their keys. As long
 * as the suite cannot be reached the broker keeps its log; {@link Complaints} says so.
 */
public final class IncidentExporter implements Exporter {

    private @Nullable Settings settings;
    private @Nullable Logger log;
    private int partition;
    private @Nullable Backlog backlog;
    private @Nullable Sender sender;

    /** The broker calls this at its start as well, only to try the configuration: a wrong one ends the start. */
    @Override
    public void configure(Context context) {
        settings = Settings.of(context.getConfiguration().getArguments());
        log = context.getLogger();
        partition = context.getPartitionId();
        context.setFilter(new OnlyOurs());
    }

    @Override
    public void open(Controller controller) {
        if (settings == null || log == null) {
            throw new IllegalStateException("The exporter was opened before it was configured");
        }
        backlog = new Backlog(settings.mostWaiting(), controller::updateLastExportedRecordPosition);
        sender = new Sender(partition, backlog, new Suite(settings), settings, new Complaints(log, partition));
        sender.start();
    }

    /**
     * Never waits. Refuses when too much is unsent: the broker then repeats the record later, and goes on processing.
     */
    @Override
    public void export(Record<?> record) {
        if (backlog == null) {
            throw new IllegalStateException("The exporter is not open");
        }
        backlog.add(record.getPosition(), Translation.of(record));
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.stop();
        }
    }

    private static final class OnlyOurs implements Context.RecordFilter {

        private static final Set<ValueType> TYPES =
                EnumSet.of(ValueType.INCIDENT, ValueType.PROCESS_INSTANCE, ValueType.MESSAGE_START_EVENT_SUBSCRIPTION);

        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
            return TYPES.contains(type);
        }
    }
}
