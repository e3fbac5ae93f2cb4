package countersign.gateway.page.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key made when a form is first shown and kept when it is shown again: sent to the service as
 * {@code Idempotency-Key}, so that a form that is sent twice (double click, reload, lost answer) acts once. Comes back
 * as {@code sendOnce.key}.
 */
public record SendOnce(String key) {

    public SendOnce(@Nullable String key) {
        this.key = key != null && key.matches("[0-9a-f-]{36}")
                ? key
                : UUID.randomUUID().toString();
    }

    public static SendOnce fresh() {
        return new SendOnce(null);
    }

    /**
     * The key of one act: that of the same form sent again with the same content, and another one for another act of
     * the page or another content. What was typed anew after going back is so never taken for a repetition.
     */
    public String keyFor(String act, Object content) {
        return keyOf(key, act, content);
    }

    /** The key of what these say, whoever sends it and however often. */
    public static String keyOf(Object... said) {
        var named = Stream.of(said).map(String::valueOf).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** For forms that came without one. */
    public static SendOnce orFresh(@Nullable SendOnce sent) {
        return sent == null ? fresh() : sent;
    }
}
