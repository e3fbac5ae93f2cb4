package countersign.platform.codec;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** A record as a document of its components. */
final class RecordCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final RecordFields<T> fields;

    RecordCodec(Class<T> type, CodecRegistry registry) {
        this.type = type;
        this.fields = new RecordFields<>(type, registry);
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeStartDocument();
        fields.write(writer, value, context);
        writer.writeEndDocument();
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        var value = fields.read(reader, context);
        reader.readEndDocument();
        return value;
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
