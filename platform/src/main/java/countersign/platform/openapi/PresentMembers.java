package countersign.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of each member of what is answered whether it may be null; every other one is always there. */
final class PresentMembers implements OpenApiCustomizer {

    private static final String REQUEST = "Request";
    private static final String PAGE = "Page";
    private static final String NEXT = "next";

    private final SchemaNames names;

    PresentMembers(SchemaNames names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::describe);
        }
    }

    private void describe(String name, Schema<?> schema) {
        if (name.startsWith(PAGE) && properties(schema).keySet().equals(Set.of("items", NEXT))) {
            properties(schema).compute(NEXT, (_, next) -> orNull(next == null ? new JsonSchema() : next));
            schema.setRequired(List.of("items", NEXT));
            return;
        }
        names.typeOf(name).filter(Class::isRecord).ifPresent(type -> members(type)
                .filter(member -> properties(schema).containsKey(member.getName()))
                .forEach(member -> describe(name, schema, member)));
    }

    /** Those of a part that is written among the others are members like them. */
    private static Stream<RecordComponent> members(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(member ->
                        member.getType().isRecord() && member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? members(member.getType())
                                : Stream.of(member));
    }

    private static void describe(String name, Schema<?> schema, RecordComponent member) {
        if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            properties(schema).computeIfPresent(member.getName(), (_, property) -> orNull(property));
        }
        if (!name.endsWith(REQUEST)) {
            var required = new LinkedHashSet<>(schema.getRequired() == null ? List.<String>of() : schema.getRequired());
            required.add(member.getName());
            schema.setRequired(new ArrayList<>(required));
        }
    }

    @SuppressWarnings("rawtypes") // swagger's own
    private static Map<String, Schema> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        return schema.get$ref() == null
                ? schema
                : new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
    }
}
