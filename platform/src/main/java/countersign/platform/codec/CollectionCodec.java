package countersign.platform.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** A list or a set as an array; read back unmodifiable, in the stored order. */
@SuppressWarnings("rawtypes")
final class CollectionCodec implements Codec<Collection> {

    private final Codec<Object> element;
    private final Function<List<Object>, Collection<Object>> finish;

    private CollectionCodec(Codec<Object> element, Function<List<Object>, Collection<Object>> finish) {
        this.element = element;
        this.finish = finish;
    }

    @SuppressWarnings("unchecked")
    static CollectionCodec of(Class<?> raw, Codec<?> element) {
        return new CollectionCodec(
                (Codec<Object>) element,
                raw == Set.class ? list -> Collections.unmodifiableSet(new LinkedHashSet<>(list)) : List::copyOf);
    }

    @Override
    public void encode(BsonWriter writer, Collection value, EncoderContext context) {
        writer.writeStartArray();
        for (Object each : value) {
            element.encode(writer, each, context);
        }
        writer.writeEndArray();
    }

    @Override
    public Collection decode(BsonReader reader, DecoderContext context) {
        var read = new ArrayList<Object>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            read.add(element.decode(reader, context));
        }
        reader.readEndArray();
        return finish.apply(read);
    }

    @Override
    public Class<Collection> getEncoderClass() {
        return Collection.class;
    }
}
