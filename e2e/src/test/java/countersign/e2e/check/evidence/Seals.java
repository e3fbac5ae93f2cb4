package countersign.e2e.check.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Set;

/** Judges detached signatures (RFC 7797) by the keys that the suite publishes. */
public final class Seals {
    private final JWKSet keys;

    public Seals(String published) {
        try {
            keys = JWKSet.parse(published);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no JWK set: " + published, e);
        }
    }

    public boolean isGood(String jws, byte[] content) {
        try {
            JWSObject parsed = JWSObject.parse(jws, new Payload(content));
            JWK key = keys.getKeyByKeyId(parsed.getHeader().getKeyID());
            return key != null && parsed.verify(new ECDSAVerifier(key.toECKey().toECPublicKey(), Set.of("b64")));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }
}
