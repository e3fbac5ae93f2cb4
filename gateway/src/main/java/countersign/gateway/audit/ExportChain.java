package countersign.gateway.audit;

import countersign.gateway.call.Paged;
import countersign.gateway.client.signoff.AuditClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain as JSON lines: its entries with their salts and hashes, then its sealed checkpoints, then a line that says
 * how many there were of each, so that a file that was cut off is known for one.
 */
@Component
class ExportChain {

    private static final int PAGE = 200;

    private final AuditClient audit;
    private final JsonMapper json;

    ExportChain(AuditClient audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    InputStream of(String chain) {
        return new SequenceInputStream(new Lines(chain));
    }

    private interface Source {
        Paged<Map<String, Object>> page(@Nullable String cursor);
    }

    /**
     * One stream for each page of a source, asked for when it is needed, in the shape that a sequence of streams takes.
     */
    @SuppressWarnings("JdkObsolete")
    private final class Lines implements Enumeration<InputStream> {

        private final Map<String, Source> left = new LinkedHashMap<>();
        private final Map<String, Object> end = new LinkedHashMap<>(Map.of("kind", "end"));
        private @Nullable String cursor;
        private boolean ended;

        Lines(String chain) {
            left.put("entry", from -> audit.allEntries(chain, from, PAGE));
            left.put("checkpoint", from -> audit.allCheckpoints(chain, from, PAGE));
        }

        @Override
        public boolean hasMoreElements() {
            return !ended;
        }

        @Override
        public InputStream nextElement() {
            if (ended) {
                throw new NoSuchElementException();
            }
            if (left.isEmpty()) {
                ended = true;
                return lines(List.of(end), Map.of());
            }
            var kind = left.keySet().iterator().next();
            var page = left.values().iterator().next().page(cursor);
            end.merge(kind, page.items().size(), (before, more) -> (Integer) before + (Integer) more);
            cursor = page.next();
            if (cursor == null) {
                left.remove(kind);
            }
            return lines(page.items(), Map.of("kind", kind));
        }

        private InputStream lines(List<Map<String, Object>> items, Map<String, Object> more) {
            var lines = new ByteArrayOutputStream();
            for (var item : items) {
                var line = new LinkedHashMap<>(more);
                line.putAll(item);
                lines.writeBytes(json.writeValueAsBytes(line));
                lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
            }
            return new ByteArrayInputStream(lines.toByteArray());
        }
    }
}
