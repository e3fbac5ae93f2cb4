package countersign.review.assessment.history;

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
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.sheet.Answer;
import countersign.review.instrument.QuestionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was answered before: who, when and what; one document for each version, written once. */
public class AnswerHistory {

    private static final String COLLECTION = "answer-history";
    private static final int MOST = 200;

    private final MongoCollection<Past> documents;

    AnswerHistory(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION, Past.class);
    }

    /** An earlier answer. The names are those of the stored document. */
    record Past(String _id, String assessment, QuestionNumber question, long version, Answer answer) {}

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

    /** Keeps the current answers to these questions. Again is no harm: a version never changes. */
    public void keep(Assessment assessment, List<QuestionNumber> questions) {
        List<WriteModel<Past>> writes = questions.stream()
                .filter(assessment.sheet().answers()::containsKey)
                .map(question -> write(assessment, question))
                .toList();
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes);
        }
    }

    private static WriteModel<Past> write(Assessment assessment, QuestionNumber question) {
        Answer answer = Objects.requireNonNull(assessment.sheet().answers().get(question));
        String id = assessment.id().value() + "~" + question.value() + "~" + answer.version();
        return new UpdateOneModel<>(
                eq("_id", id),
                combine(
                        setOnInsert("assessment", assessment.id().value()),
                        setOnInsert("question", question.value()),
                        setOnInsert("version", answer.version()),
                        setOnInsert("answer", answer)),
                new UpdateOptions().upsert(true));
    }

    /** The answers before this version, newest first; the newest two hundred. */
    List<Past> before(AssessmentId assessment, QuestionNumber question, long version) {
        return documents
                .find(and(
                        eq("assessment", assessment.value()), eq("question", question.value()), lt("version", version)))
                .sort(descending("version"))
                .limit(MOST)
                .into(new ArrayList<>());
    }
}
