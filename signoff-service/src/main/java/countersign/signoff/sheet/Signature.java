package countersign.signoff.sheet;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Slot;
import java.time.Instant;
import java.util.Base64;

/**
 * A signature as it is kept.
 *
 * @param statement the signed bytes, in Base64: nothing is written anew to verify it
 * @param jws over those bytes, detached
 */
public record Signature(
        Slot slot,
        PersonId person,
        String name,
        String statement,
        Sha256 statementHash,
        String jws,
        String kid,
        Instant signedAt,
        RememberedKey request) {

    public byte[] statementBytes() {
        return Base64.getDecoder().decode(statement);
    }
}
