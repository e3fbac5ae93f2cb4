package countersign.signoff.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON (RFC 8785), behind a strict gate: what two readers could understand differently is refused rather than
 * canonicalised.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** The canonical bytes of a record of ours. */
    public static byte[] write(Object value) {
        return canonicalise(MAPPER.writeValueAsBytes(value));
    }

    /**
     * The canonical bytes of a JSON text.
     *
     * @throws NotCanonical when it is not JSON that every reader understands alike
     */
    public static byte[] canonicalise(byte[] json) {
        String text = StrictGate.check(decoded(json));
        try {
            return new JsonCanonicalizer(text).getEncodedUTF8();
        } catch (IOException e) {
            throw new NotCanonical("is not JSON", e);
        }
    }

    private static String decoded(byte[] json) {
        if (json.length > StrictGate.MAX_BYTES) {
            throw new NotCanonical("is larger than " + StrictGate.MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotCanonical("is not UTF-8", e);
        }
    }
}
