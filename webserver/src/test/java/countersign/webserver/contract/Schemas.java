package countersign.webserver.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Compares what a client reads or sends with the schemas of its provider. */
final class Schemas {

    private static final Set<String> INTEGERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");
    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");
    private static final Set<String> ANYTHING = Set.of("java.lang.Object", "tools.jackson.databind.JsonNode");

    private final JsonNode schemas;
    private final List<String> breaches = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();

    Schemas(JsonNode schemas) {
        this.schemas = schemas;
    }

    List<String> breaches() {
        return breaches;
    }

    /** Whatever is read is there, is what it is taken for, and may be null only where the client knows that. */
    void read(String at, AnnotatedType type, JsonNode schema) {
        new Walk(true).walk(at, type, Map.of(), schema);
    }

    /** Whatever is sent is known. */
    void sent(String at, AnnotatedType type, JsonNode schema) {
        new Walk(false).walk(at, type, Map.of(), schema);
    }

    private final class Walk {

        private final boolean reading;

        Walk(boolean reading) {
            this.reading = reading;
        }

        void walk(String at, AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> known, JsonNode schema) {
            var type = annotated.getType() instanceof TypeVariable<?> variable && known.containsKey(variable)
                    ? known.get(variable)
                    : annotated;
            var described = resolved(schema);
            var raw = raw(type.getType());
            if (ANYTHING.contains(raw.getName()) || isOpen(described)) {
                return;
            }
            if (raw == ResponseEntity.class || raw == Optional.class) {
                walk(at, argument(type, 0), known, schema);
            } else if (Collection.class.isAssignableFrom(raw)) {
                is(at, described, "array");
                walk(at + "[]", argument(type, 0), known, described.path("items"));
            } else if (Map.class.isAssignableFrom(raw)) {
                is(at, described, "object");
                walk(at + "{}", argument(type, 1), known, described.path("additionalProperties"));
            } else if (raw.isRecord() && !isText(raw)) {
                is(at, described, "object");
                members(at, type, raw, described);
            } else {
                is(at, described, word(raw));
            }
        }

        private void members(String at, AnnotatedType type, Class<?> raw, JsonNode described) {
            if (!looked.add(reading + " " + type + " " + described)) {
                return;
            }
            var arguments = new HashMap<TypeVariable<?>, AnnotatedType>();
            if (type instanceof AnnotatedParameterizedType generic) {
                for (var place = 0; place < raw.getTypeParameters().length; place++) {
                    arguments.put(raw.getTypeParameters()[place], generic.getAnnotatedActualTypeArguments()[place]);
                }
            }
            for (var component : raw.getRecordComponents()) {
                var where = at + "." + component.getName();
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    var part = component.getAnnotatedType();
                    members(where, part, raw(part.getType()), described);
                    continue;
                }
                var member = described.path("properties").path(component.getName());
                if (member.isMissingNode()) {
                    breaches.add(where + ": the provider has no such member");
                    continue;
                }
                if (reading && mayBeNull(described, component.getName(), member) && !takesNull(component)) {
                    breaches.add(where + ": may be null, and the client does not say so");
                }
                walk(where, component.getAnnotatedType(), arguments, member);
            }
        }
    }

    private void is(String at, JsonNode schema, String type) {
        var types = types(schema);
        if (!types.contains(type)) {
            breaches.add(at + ": is taken for a " + type + ", and is described as " + schema);
        }
    }

    /** One or several. */
    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(one -> one.asString(""))
                .toList();
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        return schema.path("anyOf")
                .valueStream()
                .filter(one -> !types(one).contains("null"))
                .findFirst()
                .map(this::resolved)
                .orElse(schema);
    }

    /** Whether it is described as anything at all. */
    private static boolean isOpen(JsonNode schema) {
        return !schema.has("properties")
                && schema.path("additionalProperties").isEmpty()
                && (!schema.has("type") || types(schema).contains("object"));
    }

    private static boolean mayBeNull(JsonNode of, String name, JsonNode member) {
        var isThere =
                of.path("required").valueStream().anyMatch(one -> one.asString().equals(name));
        var nullable = Stream.concat(
                        member.path("type").valueStream().map(JsonNode::asString),
                        member.path("anyOf").valueStream().map(one -> one.path("type")
                                .asString("")))
                .anyMatch("null"::equals);
        return !isThere || nullable;
    }

    private static boolean takesNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType argument(AnnotatedType type, int place) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[place];
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }

    /** A record that is written as one text. */
    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static String word(Class<?> type) {
        if (INTEGERS.contains(type.getName())) {
            return "integer";
        }
        return BOOLEANS.contains(type.getName()) ? "boolean" : "string";
    }
}
