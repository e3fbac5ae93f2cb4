package countersign.signoff.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;

/**
 * The seal in a key store. Its newest private key seals; every certificate in the store is published, so a retired key
 * is kept by leaving its certificate there.
 */
final class KeystoreSeal implements Seal {

    private final String kid;
    private final JWSSigner signer;
    private final JWKSet publicKeys;

    KeystoreSeal(KeyStore store, char[] password) throws GeneralSecurityException, JOSEException {
        String current = newestKey(store);
        this.kid = publicKey(certificate(store, current)).getKeyID();
        this.signer = new ECDSASigner((PrivateKey) store.getKey(current, password), Curve.P_256);
        var keys = new ArrayList<JWK>();
        for (String alias : Collections.list(store.aliases())) {
            keys.add(publicKey(certificate(store, alias)));
        }
        this.publicKeys = new JWKSet(keys);
    }

    @Override
    public String kid() {
        return kid;
    }

    @Override
    public DetachedJws seal(byte[] payload) {
        return DetachedJws.sign(payload, kid, signer);
    }

    @Override
    public JWKSet publicKeys() {
        return publicKeys;
    }

    private static String newestKey(KeyStore store) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                certificate(store, alias);
                keys.add(alias);
            }
        }
        return keys.stream()
                .max(Comparator.comparing((String alias) -> notBefore(store, alias)))
                .orElseThrow(() -> new GeneralSecurityException("The key store holds no private key"));
    }

    private static Instant notBefore(KeyStore store, String alias) {
        try {
            return certificate(store, alias).getNotBefore().toInstant();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyStore store, String alias) throws GeneralSecurityException {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("The key store's entry %s has no certificate".formatted(alias));
    }

    private static ECKey publicKey(X509Certificate certificate) throws JOSEException {
        var key = ECKey.parse(certificate);
        return new ECKey.Builder(key.getCurve(), key.toECPublicKey())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyID(key.computeThumbprint().toString())
                .build();
    }
}
