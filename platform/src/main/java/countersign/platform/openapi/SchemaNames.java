package countersign.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names a type within another after both: two such may have one name of their own, and one schema would hide the other.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        return (outer == null ? "" : getNameOfClass(outer)) + type.getSimpleName();
    }
}
