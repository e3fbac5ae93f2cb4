package countersign.review.response.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import countersign.platform.mongo.IndexCatalogue;
import countersign.review.response.FormerShapes;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.sheet.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt32;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was answered before: who, when and what; one document for each version, written once. */
public class AnswerHistory {

    private static final String COLLECTION = "answer-history";
    private static final String SHAPE = "shape";
    private static final int NEWEST_SHAPE = 2;
    private static final int MOST = 200;

    private final MongoCollection<BsonDocument> documents;
    private final Codec<Answer> codec;

    AnswerHistory(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION, BsonDocument.class);
        this.codec = database.getCodecRegistry().get(Answer.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        AnswerHistory answerHistory(MongoDatabase database) {
            return new AnswerHistory(database);
        }

        @Bean
        IndexCatalogue indexesOfAnswerHistory() {
            return IndexCatalogue.on(COLLECTION).index("assessment", "question", "-version");
        }
    }

    /** Keeps the current answers to these items. Again is no harm: a version never changes. */
    public void keep(Response response, List<String> keys) {
        List<WriteModel<BsonDocument>> writes = keys.stream()
                .filter(response.sheet().answers()::containsKey)
                .map(key -> write(response, key))
                .toList();
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes);
        }
    }

    private static WriteModel<BsonDocument> write(Response response, String key) {
        Answer answer = Objects.requireNonNull(response.sheet().answers().get(key));
        String id = response.id().value() + "~" + key + "~" + answer.version();
        return new UpdateOneModel<>(
                eq("_id", id),
                combine(
                        setOnInsert("assessment", response.id().value()),
                        setOnInsert("question", key),
                        setOnInsert("version", answer.version()),
                        setOnInsert(SHAPE, NEWEST_SHAPE),
                        setOnInsert("answer", answer)),
                new UpdateOptions().upsert(true));
    }

    /** The answers before this version, newest first; the newest two hundred. */
    List<Answer> before(ResponseId response, String key, long version) {
        return documents
                .find(and(eq("assessment", response.value()), eq("question", key), lt("version", version)))
                .sort(descending("version"))
                .limit(MOST)
                .map(this::answer)
                .into(new ArrayList<>());
    }

    private Answer answer(BsonDocument past) {
        BsonDocument stored = past.getDocument("answer");
        boolean newest = past.getInt32(SHAPE, new BsonInt32(1)).getValue() == NEWEST_SHAPE;
        try (BsonDocumentReader reader = new BsonDocumentReader(newest ? stored : FormerShapes.answer(stored))) {
            return codec.decode(reader, DecoderContext.builder().build());
        }
    }
}
