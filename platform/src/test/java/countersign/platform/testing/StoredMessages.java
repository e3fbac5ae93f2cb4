package countersign.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;

/** Holds messages as they have been stored, and may still wait, against the handlers that read them now. */
public final class StoredMessages {

    private record Stored(String type, Document payload) {
        static Stored of(String line) {
            var parts = line.split(" ", 2);
            return new Stored(parts[0], Document.parse(parts[1]));
        }
    }

    private StoredMessages() {}

    /**
     * What is stored is read, and would be written again under the same names and in the same form; nulls, and the
     * chain of messages that do not read it, aside.
     *
     * @param stored lines of a type, a space and a payload as JSON; at least one for each handler
     */
    public static void check(List<? extends OutboxHandler<?>> handlers, String stored) {
        var all = stored.lines().map(Stored::of).toList();
        assertThat(all.stream().map(Stored::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        handlers.stream().map(handler -> handler.type().name()).toList());
        all.forEach(each -> handlers.stream()
                .map(OutboxHandler::type)
                .filter(type -> type.name().equals(each.type()))
                .forEach(type -> assertThat(again(type, each.payload())).isEqualTo(withoutNulls(each.payload()))));
    }

    private static <P extends Record> Document again(MessageType<P> type, Document payload) {
        var written = OutboxMessage.of(type, type.read(payload), Instant.EPOCH).payload();
        written.putIfAbsent("chain", payload.get("chain"));
        return withoutNulls(written);
    }

    private static Document withoutNulls(Document payload) {
        var kept = new Document(payload);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }
}
