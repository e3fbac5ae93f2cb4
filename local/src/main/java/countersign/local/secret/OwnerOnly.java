package countersign.local.secret;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a folder, and everything in it, from everybody but its owner (modes 700 and 600). */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final List<String> PRIVATELY = List.of("sh", "-c", "umask 077; exec \"$@\"", "private");

    private OwnerOnly() {}

    /** Makes the folder if there is none, and takes what is in it from everybody else; links are not followed. */
    public static void close(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS));
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes known) throws IOException {
                return close(directory, known);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                return close(file, known);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return goneMeanwhile(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : goneMeanwhile(failure);
            }
        });
    }

    /** Makes the file if there is none. */
    public static void file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** The same command, for a process whose files are its owner's alone, also those that it makes by itself. */
    public static List<String> command(List<String> command) {
        return Stream.concat(PRIVATELY.stream(), command.stream()).toList();
    }

    private static FileVisitResult close(Path path, BasicFileAttributes known) throws IOException {
        try {
            if (!known.isSymbolicLink()) {
                Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
                permissions.addAll(Files.getPosixFilePermissions(path));
                if (permissions.retainAll(OWNERS)) {
                    Files.setPosixFilePermissions(path, permissions);
                }
            }
            return FileVisitResult.CONTINUE;
        } catch (IOException failure) {
            return goneMeanwhile(failure);
        }
    }

    /** Parts that run remove files of their own. */
    private static FileVisitResult goneMeanwhile(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
