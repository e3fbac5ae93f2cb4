package countersign.review.webhook.sending;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the test's own, and servers' certificates good and bad. */
final class TestCertificates {

    private static final char[] PASSWORD = "test".toCharArray();
    private static final X500Name AUTHORITY = new X500Name("CN=Test authority");

    private final KeyPair keys = pair();
    private final X509Certificate authority = certificate(AUTHORITY, keys, keys, "authority.example", valid(), true);

    /** From when to when a certificate is valid. */
    record Validity(Instant from, Instant to) {}

    static Validity valid() {
        return new Validity(
                Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
    }

    static Validity expired() {
        return new Validity(
                Instant.now().minus(Duration.ofDays(3)), Instant.now().minus(Duration.ofDays(2)));
    }

    static Validity early() {
        return new Validity(
                Instant.now().plus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(3)));
    }

    /** Trusts the authority, and nobody else. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("authority", authority);
        return SSLContexts.custom().loadTrustMaterial(store, null).build();
    }

    /** A server with this name, vouched for by the authority. */
    SSLContext server(String host, Validity validity) throws GeneralSecurityException, IOException {
        KeyPair own = pair();
        return serving(own, certificate(new X500Name("CN=" + host), own, keys, host, validity, false));
    }

    /** A server that vouches for itself. */
    static SSLContext selfSigned(String host) throws GeneralSecurityException, IOException {
        KeyPair own = pair();
        return serving(own, certificate(new X500Name("CN=" + host), own, own, host, valid(), false));
    }

    private static SSLContext serving(KeyPair own, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("server", own.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
        return SSLContexts.custom().loadKeyMaterial(store, PASSWORD).build();
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair own, KeyPair issuer, String host, Validity validity, boolean isAuthority) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                own.equals(issuer) ? subject : AUTHORITY,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(validity.from()),
                Date.from(validity.to()),
                subject,
                own.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
