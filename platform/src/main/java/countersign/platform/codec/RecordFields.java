package countersign.platform.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** The components of a record as fields of a document; the document's start and end are the caller's. */
final class RecordFields<T> {

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final Map<String, RecordField> fields = new LinkedHashMap<>();
    private final Map<String, String> former = new HashMap<>();

    RecordFields(Class<T> type, CodecRegistry registry) {
        this.type = type;
        var components = type.getRecordComponents();
        for (var component : components) {
            fields.put(component.getName(), new RecordField(component, registry));
            var earlier = component.getAnnotation(FormerName.class);
            if (earlier != null) {
                former.put(earlier.value(), component.getName());
            }
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(component -> component.getType()).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(BsonWriter writer, T value, EncoderContext context) {
        fields.forEach((name, field) -> field.write(writer, name, value, context));
    }

    T read(BsonReader reader, DecoderContext context) {
        var found = new HashMap<String, @Nullable Object>();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var stored = reader.readName();
            var name = former.getOrDefault(stored, stored);
            var field = fields.get(name);
            if (field == null) {
                reader.skipValue();
            } else {
                found.put(name, field.read(reader, context));
            }
        }
        return build(found);
    }

    private T build(Map<String, @Nullable Object> found) {
        var arguments = fields.entrySet().stream()
                .map(field -> field.getValue().orAbsent(found.get(field.getKey()), type))
                .toArray();
        return construct(constructor, arguments);
    }

    static <T> T construct(Constructor<T> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new CodecConfigurationException(
                    constructor.getDeclaringClass().getSimpleName() + " does not accept what is stored",
                    refused.getTargetException());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
