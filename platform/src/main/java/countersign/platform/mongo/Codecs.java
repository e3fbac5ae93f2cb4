package countersign.platform.mongo;

import com.mongodb.MongoClientSettings;
import countersign.platform.mongo.codec.RecordCodecs;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** What the driver needs to read and write our types. */
public final class Codecs {

    private Codecs() {}

    public static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(new RecordCodecs()), MongoClientSettings.getDefaultCodecRegistry());
    }
}
