package countersign.review.incident.intake;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What an incident does not say: for which review the outermost process was started, and which element of it called.
 * Some forty small documents for each review, {@code {_id: key of the engine, review | element}}.
 */
@Component
class Whereabouts {

    private final MongoCollection<Document> collection;

    Whereabouts(MongoDatabase database) {
        this.collection = database.getCollection("engineWhereabouts");
    }

    /** A process that was started for anything but a review is passed over. */
    void started(long processInstance, String correlationKey) {
        if (ReviewId.isValid(correlationKey)) {
            note(processInstance, "review", correlationKey);
        }
    }

    void entered(long elementInstance, String element) {
        note(elementInstance, "element", element);
    }

    Optional<ReviewId> review(long processInstance) {
        return find(processInstance, "review").map(ReviewId::new);
    }

    /** The first that is known of the elements around, from the outside. */
    Optional<String> stage(List<Long> elementInstances) {
        return elementInstances.stream()
                .flatMap(key -> find(key, "element").stream())
                .findFirst();
    }

    private void note(long key, String name, String value) {
        collection.updateOne(eq(key), setOnInsert(name, value), new UpdateOptions().upsert(true));
    }

    private Optional<String> find(long key, String name) {
        return Optional.ofNullable(collection.find(eq(key)).first())
                .flatMap(found -> Optional.ofNullable(found.getString(name)));
    }
}
