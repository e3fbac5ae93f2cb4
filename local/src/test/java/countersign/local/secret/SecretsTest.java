package countersign.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsWhatItMade() {
        Path file = folder.resolve("secrets.properties");
        String password = new Secrets(file).password("person.somebody");
        String key = new Secrets(file).key("encryption.review");

        assertThat(new Secrets(file).password("person.somebody")).isEqualTo(password);
        assertThat(new Secrets(file).key("encryption.review")).isEqualTo(key);
    }

    @Test
    void makesReadablePasswordsAndFullLengthKeys() {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));

        assertThat(secrets.password("one")).matches("([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}");
        assertThat(secrets.password("one")).isNotEqualTo(secrets.password("two"));
        assertThat(Base64.getDecoder().decode(secrets.key("key"))).hasSize(32);
    }

    @Test
    void writesFilesThatOnlyTheirOwnerReads() throws IOException {
        Path file = folder.resolve("new/demo-people.txt");
        PrivateFile.write(file, "first");
        PrivateFile.write(file, "second");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).hasContent("second");
        assertThat(folder.resolve("new")).isDirectoryContaining(path -> path.equals(file));
    }
}
