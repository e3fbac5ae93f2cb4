package countersign.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a type within another after both: two such may have one name of their own, and one schema would hide the other.
 * That a controller holds it is no business of the reader.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** The type that was given this name last. */
    Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(named.get(name));
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        var own = type.getSimpleName();
        var about = outer == null ? "" : getNameOfClass(outer).replaceFirst("Controller$", "");
        var name = own.startsWith(about) ? own : about + own;
        named.put(name, type);
        return name;
    }
}
