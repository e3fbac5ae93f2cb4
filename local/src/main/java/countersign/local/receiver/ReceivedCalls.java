package countersign.local.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What was received, one file a call in a folder: survives the receiver. */
public final class ReceivedCalls {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    public ReceivedCalls(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(ReceivedCall call) {
        Path file = folder.resolve("%06d.json".formatted(files().size() + 1));
        JSON.writerWithDefaultPrettyPrinter().writeValue(file, call);
    }

    /** Every call, oldest first. */
    public synchronized List<ReceivedCall> all() {
        return files().stream()
                .map(file -> JSON.readValue(file, ReceivedCall.class))
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
