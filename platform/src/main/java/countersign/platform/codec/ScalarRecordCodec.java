package countersign.platform.codec;

import java.lang.reflect.Constructor;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;

/** A record of one component, such as an id, as that component. */
final class ScalarRecordCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final RecordField field;
    private final Constructor<T> constructor;

    ScalarRecordCodec(Class<T> type, CodecRegistry registry) {
        this.type = type;
        var component = type.getRecordComponents()[0];
        this.field = new RecordField(component, registry);
        try {
            this.constructor = type.getDeclaredConstructor(component.getType());
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        var content = field.get(value);
        if (content == null) {
            throw new CodecConfigurationException(type.getSimpleName() + " holds nothing");
        }
        field.writeValue(writer, content, context);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        var content = field.orAbsent(field.read(reader, context), type);
        return RecordFields.construct(constructor, content);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
