package countersign.platform.canonical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 8785 canonical JSON behind a strict gate. Money is written as integer pence and a ratio as numerator and
 * denominator, so that no decimal is ever canonicalised.
 */
public final class CanonicalJson {

    /** The most that canonical content may have, in bytes. */
    public static final int MAX_BYTES = 1_048_576;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** Canonicalises what a record of plain values (texts, integers, booleans, lists, records) says. */
    public static Canonical ofValue(Object value) {
        return ofText(MAPPER.writeValueAsString(value));
    }

    /**
     * The canonical bytes of a record of ours.
     *
     * @throws IllegalArgumentException if the gate refuses what it says
     */
    public static byte[] write(Object value) {
        return switch (ofValue(value)) {
            case Canonical.Content content -> content.bytes().getData();
            case Canonical.Refused(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

    /** Canonicalises a JSON text given as UTF-8. */
    public static Canonical ofBytes(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return tooLarge();
        }
        try {
            return ofText(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Canonical.Refused("The content is not valid UTF-8.");
        }
    }

    private static Canonical ofText(String json) {
        if (json.length() > MAX_BYTES) {
            return tooLarge();
        }
        Optional<String> refusal = StrictGate.refusal(json);
        if (refusal.isPresent()) {
            return new Canonical.Refused(refusal.get());
        }
        try {
            byte[] bytes = new JsonCanonicalizer(json).getEncodedUTF8();
            return bytes.length > MAX_BYTES ? tooLarge() : Canonical.Content.of(bytes);
        } catch (IOException e) {
            return new Canonical.Refused("The content is not well-formed JSON.");
        }
    }

    private static Canonical tooLarge() {
        return new Canonical.Refused("The content is larger than 1 MB.");
    }
}
