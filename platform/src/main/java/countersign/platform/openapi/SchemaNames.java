package countersign.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names a type within another after both: two such may have one name of their own, and one schema would hide the other.
 * That a controller holds it is no business of the reader.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        var own = type.getSimpleName();
        var about = outer == null ? "" : getNameOfClass(outer).replaceFirst("Controller$", "");
        return own.startsWith(about) ? own : about + own;
    }
}
