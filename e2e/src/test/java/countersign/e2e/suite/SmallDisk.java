package countersign.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on a file system of its own that can be filled to the last byte: a tmpfs, which only root can mount. */
public record SmallDisk(Path folder, int megabytes) {

    /** False where it cannot be mounted. */
    boolean mount() throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    }

    void unmount() {
        while (run("mountpoint", "-q", folder.toString()) && run("umount", "-l", folder.toString())) {
            // until none is left of earlier runs
        }
    }

    public boolean isMounted() {
        return run("mountpoint", "-q", folder.toString());
    }

    /** Leaves no byte for anybody else. */
    public void fill() {
        run("sh", "-c", "cat /dev/zero > " + ballast() + " 2>/dev/null || true");
    }

    public void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
