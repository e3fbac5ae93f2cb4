package countersign.signoff.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** A JWS whose payload travels beside it: {@code header..signature}, over the payload's exact bytes. */
public record DetachedJws(String compact) {

    private static final Set<String> UNDERSTOOD = Set.of("b64");

    static DetachedJws sign(byte[] payload, String kid, JWSSigner signer) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(kid)
                .base64URLEncodePayload(false)
                .criticalParams(UNDERSTOOD)
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The seal's key cannot sign", e);
        }
        return new DetachedJws(jws.serialize(true));
    }

    /** True when a key of the set, named by the JWS, signed exactly these bytes with ES256. */
    public boolean verifies(byte[] payload, JWKSet keys) {
        try {
            var jws = JWSObject.parse(compact, new Payload(payload));
            JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
            return key != null
                    && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                    && !jws.getHeader().isBase64URLEncodePayload()
                    && jws.serialize(true).equals(compact)
                    && Base64URL.encode(jws.getSignature().decode()).equals(jws.getSignature())
                    && jws.verify(new ECDSAVerifier(key.toECKey().toECPublicKey(), UNDERSTOOD));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The key that its header names; empty if it cannot be read. */
    public Optional<String> kid() {
        try {
            return Optional.ofNullable(
                    JWSHeader.parse(JOSEObject.split(compact)[0]).getKeyID());
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return compact;
    }
}
