package countersign.review.response;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.Comparator.comparing;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Shapes;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The responses, one document each with all its answers. A change of state replaces the body, checked by the document's
 * version; an answer changes only its own place, checked by its own version, and counts the document's version on, so
 * that colleagues on different questions never meet, and a submission never misses an answer. Policy checks have a
 * collection of their own, because they had one before they were responses.
 */
@Component
public class Responses {

    static final String STATE = "body.state";
    static final String REVIEW = "body.file.citations.review";
    static final String SERIES = "body.file.series";
    static final String TEAM = "body.file.subject.team";
    static final String PROVIDER = "body.file.subject.provider";

    private static final String CITATION = "body.file.citations.id";
    private static final String ASSESSMENTS = "assessments";
    private static final String CHECKS = "policy-checks";
    private static final int MOST = 1_000;

    private final Aggregates<Response> assessments;
    private final Aggregates<Response> checks;

    Responses(AggregateStores stores) {
        this.assessments = stores.of(ASSESSMENTS, Response.class, shapes(FormerShapes::assessment));
        this.checks = stores.of(CHECKS, Response.class, shapes(FormerShapes::policyCheck));
    }

    private static Shapes shapes(UnaryOperator<BsonDocument> first) {
        return new Shapes(List.of(first, FormerShapes::ofOneReview));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        IndexCatalogue indexesOfAssessments() {
            return indexes(ASSESSMENTS).index(STATE, TEAM, "_id").index(STATE, PROVIDER, "_id");
        }

        @Bean
        IndexCatalogue indexesOfPolicyChecks() {
            return indexes(CHECKS).index(STATE, PROVIDER, "_id").index(STATE, FormerShapes.PROVIDER, "_id");
        }

        /** No review cites two, whatever two workers do at once. */
        private static IndexCatalogue indexes(String collection) {
            return IndexCatalogue.on(collection)
                    .index(REVIEW, "_id")
                    .index(FormerShapes.REVIEW, "_id")
                    .index(SERIES, "_id")
                    .uniqueSparse(CITATION);
        }
    }

    Aggregates<Response> assessments() {
        return assessments;
    }

    Aggregates<Response> checks() {
        return checks;
    }

    private Aggregates<Response> holding(ResponseId id) {
        return id.isOfCheck() ? checks : assessments;
    }

    /** By its own id, or by that of a citation. */
    public Optional<Versioned<Response>> find(ResponseId id) {
        Aggregates<Response> store = holding(id);
        return id.mayBeCitation()
                ? store.query(or(eq("_id", id.value()), eq(CITATION, id.value())), orderBy(), 1).stream()
                        .findFirst()
                : store.find(id.value());
    }

    /** The same for somebody; nothing where the id is a citation by a review that is none of theirs. */
    public Optional<Versioned<Response>> find(ResponseId id, Authority reader) {
        return find(id).filter(found -> Sight.mayAddress(found.body(), id, reader));
    }

    /** All that a review cites, with their answers, as that review knows them. */
    public List<Versioned<Response>> of(ReviewId review) {
        return Stream.of(assessments, checks)
                .flatMap(store -> store.query(citedBy(review), ascending("_id"), MOST).stream()
                        .flatMap(found -> found
                                .body()
                                .citedBy(review)
                                .map(response -> new Versioned<>(found.id(), response.versionOfAnswers(), response))
                                .stream())
                        .sorted(comparing(found -> found.body().id().value())))
                .toList();
    }

    static Bson citedBy(ReviewId review) {
        return or(eq(REVIEW, review.value()), eq(FormerShapes.REVIEW, review.value()));
    }

    /** False if it has been issued before. */
    public boolean issue(Response.Issued response, OutboxMessage... out) {
        return holding(response.id()).insert(response.id().value(), response, out);
    }

    /** Applies a use case's change; the table of states is checked here, whatever the use case thinks. */
    public <T> Outcome<T> change(ResponseId id, Function<Versioned<Response>, Outcome<Change<Response, T>>> rule) {
        return holding(id).change(own(id).value(), Sight.ABSENT, found -> rule.apply(found)
                .map(change -> allowed(found.body().state(), change)));
    }

    /** The same for somebody, by an id that they may use. */
    public <T> Outcome<T> change(
            ResponseId id, Authority who, Function<Versioned<Response>, Outcome<Change<Response, T>>> rule) {
        return change(
                id,
                found -> Sight.mayAddress(found.body(), id, who) ? rule.apply(found) : Outcome.refused(Sight.ABSENT));
    }

    private ResponseId own(ResponseId id) {
        return id.mayBeCitation() ? find(id).map(found -> found.body().id()).orElse(id) : id;
    }

    /** A change of what one review's process waits for; the id is that of its citation. */
    public <T> Outcome<T> changeCited(ResponseId id, BiFunction<Response, Citation, Change<Response, T>> rule) {
        return change(id, found -> found.body()
                .file()
                .citation(id)
                .map(citation -> Outcome.done(rule.apply(found.body(), citation)))
                .orElseGet(() -> Outcome.refused(Sight.ABSENT)));
    }

    private static <T> Change<Response, T> allowed(ResponseState before, Change<Response, T> change) {
        ResponseState after = change.after().state();
        if (before != after && !before.mayBecome(after)) {
            throw new IllegalStateException("A response that is " + before + " cannot become " + after);
        }
        return change;
    }

    /** Changes a part of the document in place if the condition holds, and counts its version on. */
    public boolean changeInPlace(ResponseId id, Bson condition, Bson change) {
        return holding(id).changeInPlace(id.value(), condition, change);
    }
}
