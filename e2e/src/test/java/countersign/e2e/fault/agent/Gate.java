package countersign.e2e.fault.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What stands in a commit point. A file of the point's name in {@code armed/} says what shall happen: {@code <action>
 * <n> <id>}, at the nth passing in one process after the arming of this id. The action is {@code halt}, {@code fail}
 * (an exception) or the milliseconds of a pause. The file moves to {@code fired/} when it happens, once, and the
 * process writes its number below.
 */
public final class Gate {
    private static final Map<String, Integer> PASSED = new HashMap<>();
    private static volatile Path folder;

    private Gate() {}

    static void watch(Path watched) {
        folder = watched;
    }

    /** Called by the code of the process itself. */
    public static void pass(String point) {
        Path armed = folder.resolve("armed").resolve(point);
        if (Files.exists(armed)) {
            try {
                String[] order = Files.readString(armed).strip().split(" ");
                if (isDue(point, order) && fire(armed, point)) {
                    act(order[0], point);
                }
            } catch (IOException takenByAnother) {
                // another process, or another thread, was the one
            }
        }
    }

    /** Passings are counted from the arming on, which carries a name of its own. */
    private static boolean isDue(String point, String[] order) {
        synchronized (PASSED) {
            return PASSED.merge(point + " " + order[2], 1, Integer::sum) == Integer.parseInt(order[1]);
        }
    }

    private static boolean fire(Path armed, String point) throws IOException {
        Path fired = folder.resolve("fired").resolve(point);
        try {
            Files.move(armed, fired, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException takenByAnother) {
            return false;
        }
        Files.writeString(fired, "\n" + ProcessHandle.current().pid(), StandardOpenOption.APPEND);
        return true;
    }

    private static void act(String action, String point) {
        switch (action) {
            case "halt" -> Runtime.getRuntime().halt(137);
            case "fail" -> throw new IllegalStateException("A fault on purpose at " + point);
            default -> LockSupport.parkNanos(Long.parseLong(action) * 1_000_000);
        }
    }
}
