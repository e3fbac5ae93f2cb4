package countersign.platform.codec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** One component of a record: its codec, and what stands for its absence. */
final class RecordField {

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(List.class, List.of(), Set.class, Set.of(), Map.class, Map.of(), Optional.class, Optional.empty());

    private final String name;
    private final Class<?> type;
    private final boolean nullable;
    private final Method accessor;
    private final Codec<Object> codec;

    @SuppressWarnings("unchecked")
    RecordField(RecordComponent component, CodecRegistry registry) {
        name = component.getName();
        type = component.getType();
        AnnotatedElement annotated = component.getAnnotatedType();
        nullable = annotated.isAnnotationPresent(Nullable.class);
        accessor = component.getAccessor();
        accessor.setAccessible(true);
        codec = (Codec<Object>) RecordCodecs.ofType(component.getGenericType(), registry);
    }

    /** The component of a record, out of its Optional. */
    @Nullable
    Object get(Object owner) {
        try {
            var value = accessor.invoke(owner);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(BsonWriter writer, String field, Object owner, EncoderContext context) {
        var value = get(owner);
        if (value != null) {
            writer.writeName(field);
            codec.encode(writer, value, context);
        } else if (!nullable && type != Optional.class) {
            throw new CodecConfigurationException(
                    name + " of " + owner.getClass().getSimpleName() + " is null");
        }
    }

    void writeValue(BsonWriter writer, Object value, EncoderContext context) {
        codec.encode(writer, value, context);
    }

    @Nullable
    Object read(BsonReader reader, DecoderContext context) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return codec.decode(reader, context);
    }

    /** What the constructor gets: the value, or what stands for none. */
    @Nullable
    Object orAbsent(@Nullable Object value, Class<?> owner) {
        if (value != null) {
            return type == Optional.class ? Optional.of(value) : value;
        }
        if (!nullable && !EMPTY.containsKey(type)) {
            throw new CodecConfigurationException(name + " of " + owner.getSimpleName() + " is missing");
        }
        return nullable ? null : EMPTY.get(type);
    }
}
