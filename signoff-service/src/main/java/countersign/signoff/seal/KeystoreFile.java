package countersign.signoff.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;

/** The PKCS#12 file with the seal's keys. */
final class KeystoreFile {

    private final Path path;
    private final char[] password;

    KeystoreFile(Path path, String password) {
        this.path = path;
        this.password = password.toCharArray();
    }

    char[] password() {
        return password.clone();
    }

    KeyStore load() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(path)) {
            store.load(in, password);
        }
        return store;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Creates the file with a new key; of several that try at once one wins, and all use its key. */
    void create(Instant now) throws GeneralSecurityException, IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "seal", ".p12");
        try {
            try (var out = Files.newOutputStream(draft)) {
                NewSealKey.keyStore(password, now).store(out, password);
            }
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException another) {
            load();
        } finally {
            Files.delete(draft);
        }
    }
}
