package countersign.platform.outbox;

import countersign.platform.codec.Codecs;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * What a kind of message is called and holds: a record, stored under the names of its components. Messages of earlier
 * versions may still wait, so what a record gains later has to be able to be absent.
 *
 * @param lane those of one aggregate and lane arrive in the order in which they were written
 */
public record MessageType<P extends Record>(String name, Lane lane, Codec<P> codec) {

    private static final CodecRegistry CODECS = Codecs.registry();

    /** In the lane of what somebody waits for. */
    public MessageType(String name, Class<P> payload) {
        this(name, payload, Lane.ONWARD);
    }

    public MessageType(String name, Class<P> payload, Lane lane) {
        this(name, lane, Codecs.ofDocument(payload));
    }

    Document write(P payload) {
        var written = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(written),
                payload,
                EncoderContext.builder().build());
        return CODECS.get(Document.class)
                .decode(
                        new BsonDocumentReader(written),
                        DecoderContext.builder().build());
    }

    /** Reads a payload as it is stored; what the record does not know is passed over. */
    public P read(Document payload) {
        var stored = payload.toBsonDocument(BsonDocument.class, CODECS);
        return codec.decode(
                new BsonDocumentReader(stored), DecoderContext.builder().build());
    }
}
