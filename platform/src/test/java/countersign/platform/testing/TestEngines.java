package countersign.platform.testing;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;

/**
 * Engines in this process, whose log may be read while it grows. The library's own is a list that is not meant for
 * several threads: seldom, a reader finds a place that is counted and not filled yet, and the engine ends.
 */
public final class TestEngines {

    private TestEngines() {}

    /** Not started yet, at a free port. */
    public static ZeebeTestEngine create() {
        return safe(EngineFactory.create());
    }

    /** Not started yet. */
    public static ZeebeTestEngine create(int port) {
        return safe(EngineFactory.create(port));
    }

    private static ZeebeTestEngine safe(ZeebeTestEngine engine) {
        try {
            var storage = in(in(engine, "logStream"), "logStorage");
            var entries = field(storage, "logEntries");
            entries.set(storage, Collections.synchronizedList((List<?>) entries.get(storage)));
            return engine;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "The library is made otherwise now: look whether it still needs this", changed);
        }
    }

    private static Object in(Object whole, String name) throws ReflectiveOperationException {
        return field(whole, name).get(whole);
    }

    private static Field field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
