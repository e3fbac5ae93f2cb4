package countersign.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Named secrets: made when first asked for, the same ever after. One {@code name=value} a line in a private file. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that are not mistaken for each other when typed. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        try {
            Files.readAllLines(file).forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 32 random bytes in base64, for keys and for clients. */
    public String key(String name) {
        return of(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** Twelve readable characters in groups of four, for people. */
    public String password(String name) {
        return of(name, () -> group() + "-" + group() + "-" + group());
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public synchronized void keep(String name, String value) {
        values.put(name, value);
        PrivateFile.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private synchronized String of(String name, Supplier<String> made) {
        return find(name).orElseGet(() -> {
            String value = made.get();
            keep(name, value);
            return value;
        });
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String group() {
        return RANDOM.ints(4, 0, READABLE.length())
                .mapToObj(i -> READABLE.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
