package countersign.signoff.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a P-256 key for the seal, in a certificate that it signs itself. */
final class NewSealKey {

    private static final X500Name NAME = new X500Name("CN=Countersign seal");
    private static final Duration VALIDITY = Duration.ofDays(3650);

    private NewSealKey() {}

    static KeyStore keyStore(char[] password, Instant now) throws GeneralSecurityException, java.io.IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        add(store, password, now);
        return store;
    }

    static void add(KeyStore store, char[] password, Instant now) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        store.setKeyEntry(
                "seal-" + now.getEpochSecond(), pair.getPrivate(), password, new Certificate[] {certificate(pair, now)
                });
    }

    private static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        var serial = new BigInteger(127, new SecureRandom());
        var builder = new JcaX509v3CertificateBuilder(
                NAME, serial, Date.from(now), Date.from(now.plus(VALIDITY)), NAME, pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("No certificate could be made for the seal", e);
        }
    }
}
