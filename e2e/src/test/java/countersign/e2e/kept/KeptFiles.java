package countersign.e2e.kept;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import countersign.local.documents.DocumentServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/** Puts a data set into the folder of a suite. */
final class KeptFiles {
    private KeptFiles() {}

    /** Its documents, before the suite's first start. */
    static void documents(KeptData kept, Path data) {
        try {
            var server = DocumentServer.on(DocumentServer.fileIn(data));
            try {
                InetSocketAddress address = server.bind();
                try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
                    kept.documents().forEach((where, documents) -> {
                        String[] names = where.split("\\.", 2);
                        client.getDatabase(names[0]).getCollection(names[1]).insertMany(documents);
                    });
                }
            } finally {
                server.shutdownNow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate of its seal, beside the key of the suite: as a key is kept that seals no more. */
    static void seal(KeptData kept, Path data, String password) {
        Path file = data.resolve("keys/signing.p12");
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password.toCharArray());
            }
            store.setCertificateEntry(
                    "kept-" + kept.name(),
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new java.io.ByteArrayInputStream(kept.seal())));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of the key that a suite seals with, PEM. */
    static String sealOf(Path data, String password) {
        try (InputStream in = Files.newInputStream(data.resolve("keys/signing.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            byte[] certificate =
                    store.getCertificate(store.aliases().nextElement()).getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
