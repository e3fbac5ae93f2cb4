package countersign.signoff.seal;

import com.nimbusds.jose.jwk.JWKSet;

/**
 * The organisation's seal, an ECDSA P-256 key. Here it lies in a PKCS#12 file; where a key service holds it, that is
 * the other implementation.
 */
public interface Seal {

    /** The JWK thumbprint (RFC 7638) of the key that {@link #seal} uses now. */
    String kid();

    /** Seals the bytes as they are: a JWS, ES256, compact, detached and unencoded (RFC 7797). */
    DetachedJws seal(byte[] payload);

    /** Every public key that ever sealed, retired ones too: old signatures stay verifiable. */
    JWKSet publicKeys();
}
