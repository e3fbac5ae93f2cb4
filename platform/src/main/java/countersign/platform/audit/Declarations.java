package countersign.platform.audit;

import countersign.platform.identity.Caller;
import countersign.platform.identity.Callers;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.text.NotNhsNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts on the record, with the write that keeps a text, who said that what it holds is no NHS number, of which field,
 * and the SHA-256 of the text; the digits themselves are not repeated there. The record is that of the aggregate's
 * organisations, or else that of the write's other entries, or else the caller's own.
 */
public final class Declarations {

    private static final String TYPE = "text.not-nhs-number";
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    private Declarations() {}

    /**
     * Writes, with the given messages and those that record what the request's caller said; what was recorded with a
     * write that was done is not recorded again.
     */
    public static boolean recorded(
            Supplier<Optional<?>> body, String id, OutboxMessage[] out, Predicate<OutboxMessage[]> write) {
        if (NotNhsNumbers.taken().isEmpty()) {
            return write.test(out);
        }
        boolean written = write.test(with(body.get(), id, out));
        if (written) {
            NotNhsNumbers.recorded();
        }
        return written;
    }

    private static OutboxMessage[] with(Optional<?> body, String id, OutboxMessage... out) {
        var taken = NotNhsNumbers.taken();
        return Callers.current()
                .map(caller -> Stream.concat(
                        Stream.of(out),
                        chains(body, id, caller, out).entrySet().stream().flatMap(chain -> taken.stream()
                                .map(text -> entry(chain.getKey(), caller, chain.getValue(), text)))))
                .map(all -> all.toArray(OutboxMessage[]::new))
                .orElse(out);
    }

    /** With the id under which it is known there. */
    private static Map<String, String> chains(Optional<?> body, String id, Caller caller, OutboxMessage... out) {
        var own = body.filter(OnRecord.class::isInstance)
                .map(known -> ((OnRecord) known).recordedIn())
                .orElse(Map.of());
        if (!own.isEmpty()) {
            return own.entrySet().stream()
                    .collect(Collectors.toMap(known -> known.getKey().value(), Map.Entry::getValue));
        }
        return Stream.of(out)
                .map(OutboxMessage::chain)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> caller.organisation().map(OdsCode::value))
                .map(chain -> Map.of(chain, id))
                .orElse(Map.of());
    }

    private static OutboxMessage entry(String chain, Caller caller, String id, NotNhsNumbers.Taken taken) {
        var text = caller.name() + " said that what looks like an NHS number in the field " + taken.field()
                + " is none. The text that was taken has the SHA-256 given as the content.";
        return AuditMessages.entry(chain, TYPE, caller, List.of(id), sha256(taken.text()), text, CLOCK.instant());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
