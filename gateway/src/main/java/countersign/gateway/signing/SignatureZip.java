package countersign.gateway.signing;

import countersign.gateway.client.signoff.SignatureClient.Signature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a signature is verified with, in one file. */
final class SignatureZip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2024, 1, 1, 0, 0);

    private SignatureZip() {}

    static byte[] of(Signature signature, byte[] keys) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "statement.json", Base64.getDecoder().decode(signature.statement()));
            add(zip, "statement.jws", signature.jws().getBytes(StandardCharsets.US_ASCII));
            add(zip, "jwks.json", keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
