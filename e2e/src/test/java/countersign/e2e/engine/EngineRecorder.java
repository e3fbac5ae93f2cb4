package countersign.e2e.engine;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * An exporter of the engine that writes each event of interest as one line of JSON. A killed engine exports again what
 * it had not acknowledged: readers take each position once, and skip a line that a kill has cut.
 */
public final class EngineRecorder implements Exporter {
    private static final Set<ValueType> RECORDED = Set.of(
            ValueType.JOB, ValueType.INCIDENT, ValueType.PROCESS_INSTANCE, ValueType.MESSAGE_START_EVENT_SUBSCRIPTION);

    private Path file;
    private FileChannel lines;
    private Controller controller;

    @Override
    public void configure(Context context) {
        file = Path.of(context.getConfiguration().getArguments().get("file").toString());
        context.setFilter(new Context.RecordFilter() {
            @Override
            public boolean acceptType(RecordType type) {
                return type == RecordType.EVENT;
            }

            @Override
            public boolean acceptValue(ValueType value) {
                return RECORDED.contains(value);
            }
        });
    }

    /** Begins on a line of its own, whatever a kill has left. */
    @Override
    public void open(Controller opened) {
        controller = opened;
        try {
            lines = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (lines.size() > 0) {
                write("\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void export(Record<?> event) {
        write(event.toJson() + "\n");
        controller.updateLastExportedRecordPosition(event.getPosition());
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try {
            while (bytes.hasRemaining()) {
                lines.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
