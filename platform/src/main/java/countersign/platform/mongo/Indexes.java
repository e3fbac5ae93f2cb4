package countersign.platform.mongo;

import com.mongodb.client.MongoDatabase;

/** Creates what catalogues declare; an index that exists in another form is an error. */
public final class Indexes {

    private final MongoDatabase database;

    public Indexes(MongoDatabase database) {
        this.database = database;
    }

    public void create(IndexCatalogue catalogue) {
        if (!catalogue.indexes().isEmpty()) {
            database.getCollection(catalogue.collection()).createIndexes(catalogue.indexes());
        }
    }
}
