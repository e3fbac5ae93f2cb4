package countersign.platform.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * The indexes of one collection, as a bean: created before the service is ready. Fields in order: those compared for
 * equality, those sorted by, those compared by range; a minus in front is descending.
 * {@code IndexCatalogue.on("reviews").index("body.icb", "-body.openedAt").unique("body.number")}
 */
public record IndexCatalogue(String collection, List<IndexModel> indexes) {

    static final String EXPIRES_AT = "expiresAt";

    public IndexCatalogue {
        indexes = List.copyOf(indexes);
    }

    public static IndexCatalogue on(String collection) {
        return new IndexCatalogue(collection, List.of());
    }

    public IndexCatalogue index(String... fields) {
        return with(new IndexOptions(), fields);
    }

    public IndexCatalogue unique(String... fields) {
        return with(new IndexOptions().unique(true), fields);
    }

    /** Holds only documents that have the fields. */
    public IndexCatalogue sparse(String... fields) {
        return with(new IndexOptions().sparse(true), fields);
    }

    public IndexCatalogue uniqueSparse(String... fields) {
        return with(new IndexOptions().unique(true).sparse(true), fields);
    }

    /** The collection's documents may carry {@code expiresAt}, after which they are deleted. */
    public IndexCatalogue expiring() {
        return sparse(EXPIRES_AT);
    }

    boolean expires() {
        return indexes.stream().map(index -> index.getKeys().toBsonDocument()).anyMatch(keys -> keys.getFirstKey()
                .equals(EXPIRES_AT));
    }

    private IndexCatalogue with(IndexOptions options, String... fields) {
        var keys = new BsonDocument();
        for (var field : fields) {
            var descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, new BsonInt32(descending ? -1 : 1));
        }
        var more = new ArrayList<>(indexes);
        more.add(new IndexModel(keys, options));
        return new IndexCatalogue(collection, more);
    }
}
