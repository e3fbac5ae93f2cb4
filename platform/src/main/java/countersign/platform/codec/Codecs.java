package countersign.platform.codec;

import com.mongodb.MongoClientSettings;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** What the driver needs to read and write our types. */
public final class Codecs {

    private Codecs() {}

    public static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(new RecordCodecs()), MongoClientSettings.getDefaultCodecRegistry());
    }

    /** For a record that is a document of its own, however few components it has. */
    public static <T extends Record> Codec<T> ofDocument(Class<T> type) {
        return new RecordCodec<>(type, registry());
    }
}
