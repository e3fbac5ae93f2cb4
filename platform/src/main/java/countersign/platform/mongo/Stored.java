package countersign.platform.mongo;

import org.bson.BsonDocument;

/** A stored aggregate, or what is left of one. */
public sealed interface Stored<T> {

    String id();

    record Read<T>(Versioned<T> aggregate) implements Stored<T> {

        @Override
        public String id() {
            return aggregate.id();
        }
    }

    /**
     * It is there, and is no such aggregate.
     *
     * @param document as it is stored
     */
    record Unreadable<T>(String id, BsonDocument document) implements Stored<T> {}
}
