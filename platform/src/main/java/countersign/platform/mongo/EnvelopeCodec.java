package countersign.platform.mongo;

import countersign.platform.outbox.OutboxMessage;
import java.util.List;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Body of an aggregate to and from its envelope. */
final class EnvelopeCodec<T> {

    private static final String BODY = "body";

    private final Codec<T> codec;
    private final CodecRegistry registry;
    private final Shapes shapes;

    EnvelopeCodec(Class<T> type, CodecRegistry registry, Shapes shapes) {
        this.codec = registry.get(type);
        this.registry = registry;
        this.shapes = shapes;
    }

    /** For other parts of the same bodies. */
    <H> EnvelopeCodec<H> as(Class<H> type) {
        return new EnvelopeCodec<>(type, registry, shapes);
    }

    BsonValue encode(T body) {
        var holder = new BsonDocument();
        try (var writer = new BsonDocumentWriter(holder)) {
            writer.writeStartDocument();
            writer.writeName(BODY);
            codec.encode(writer, body, EncoderContext.builder().build());
            writer.writeEndDocument();
        }
        return Objects.requireNonNull(holder.get(BODY));
    }

    BsonArray encode(List<OutboxMessage> messages) {
        return new BsonArray(messages.stream()
                .map(message -> message.toDocument().toBsonDocument(BsonDocument.class, registry))
                .toList());
    }

    Document asDocument(BsonDocument document) {
        try (var reader = new BsonDocumentReader(document)) {
            return registry.get(Document.class)
                    .decode(reader, DecoderContext.builder().build());
        }
    }

    private BsonValue body(BsonDocument document) {
        var stored = Objects.requireNonNull(document.get(BODY));
        return shapes.haveChanged() && stored.isDocument()
                ? shapes.upgraded(
                        stored.asDocument(),
                        document.getInt32(Shapes.FIELD, new BsonInt32(1)).getValue())
                : stored;
    }

    Versioned<T> decode(BsonDocument document) {
        try (var reader = new BsonDocumentReader(new BsonDocument(BODY, body(document)))) {
            reader.readStartDocument();
            reader.readName(BODY);
            var body = codec.decode(reader, DecoderContext.builder().build());
            return new Versioned<>(
                    document.getString("_id").getValue(),
                    document.getNumber("version").longValue(),
                    body);
        }
    }
}
