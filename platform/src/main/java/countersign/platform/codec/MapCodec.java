package countersign.platform.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** A map as a document; read back unmodifiable, in the stored order. Dots and dollars in keys are escaped. */
@SuppressWarnings("rawtypes")
final class MapCodec implements Codec<Map> {

    private final MapKeys keys;
    private final Codec<Object> value;

    @SuppressWarnings("unchecked")
    MapCodec(MapKeys keys, Codec<?> value) {
        this.keys = keys;
        this.value = (Codec<Object>) value;
    }

    @Override
    public void encode(BsonWriter writer, Map map, EncoderContext context) {
        writer.writeStartDocument();
        for (Object entry : map.entrySet()) {
            var each = (Map.Entry<?, ?>) entry;
            writer.writeName(keys.write(each.getKey()));
            value.encode(writer, each.getValue(), context);
        }
        writer.writeEndDocument();
    }

    @Override
    public Map decode(BsonReader reader, DecoderContext context) {
        var read = new LinkedHashMap<Object, Object>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var key = keys.read(reader.readName());
            read.put(key, value.decode(reader, context));
        }
        reader.readEndDocument();
        return Collections.unmodifiableMap(read);
    }

    @Override
    public Class<Map> getEncoderClass() {
        return Map.class;
    }
}
