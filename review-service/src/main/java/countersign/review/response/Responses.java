package countersign.review.response;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Shapes;
import countersign.platform.mongo.Versioned;
import countersign.review.outcome.Change;
import countersign.review.outcome.Changes;
import countersign.review.outcome.Outcome;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
    static final String REVIEW = "body.file.review";
    static final String TEAM = "body.file.subject.team";
    static final String PROVIDER = "body.file.subject.provider";

    private static final String ASSESSMENTS = "assessments";
    private static final String CHECKS = "policy-checks";
    private static final int MOST = 1_000;

    private final Aggregates<Response> assessments;
    private final Aggregates<Response> checks;

    Responses(AggregateStores stores) {
        this.assessments = stores.of(ASSESSMENTS, Response.class, Shapes.second(FormerShapes::assessment));
        this.checks = stores.of(CHECKS, Response.class, Shapes.second(FormerShapes::policyCheck));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        IndexCatalogue indexesOfAssessments() {
            return IndexCatalogue.on(ASSESSMENTS)
                    .index(REVIEW, "_id")
                    .index(STATE, TEAM, "_id")
                    .index(STATE, PROVIDER, "_id");
        }

        @Bean
        IndexCatalogue indexesOfPolicyChecks() {
            return IndexCatalogue.on(CHECKS)
                    .index(REVIEW, "_id")
                    .index(STATE, PROVIDER, "_id")
                    .index(STATE, FormerShapes.PROVIDER, "_id");
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

    public Optional<Versioned<Response>> find(ResponseId id) {
        return holding(id).find(id.value());
    }

    /** All of one review, with their answers. */
    public List<Versioned<Response>> of(ReviewId review) {
        Bson ofReview = eq(REVIEW, review.value());
        return Stream.of(assessments, checks)
                .flatMap(store -> store.query(ofReview, ascending("_id"), MOST).stream())
                .toList();
    }

    /** False if it has been issued before. */
    public boolean issue(Response.Issued response) {
        return holding(response.id()).insert(response.id().value(), response);
    }

    /** Applies a use case's change; the table of states is checked here, whatever the use case thinks. */
    public <T> Outcome<T> change(ResponseId id, Function<Versioned<Response>, Outcome<Change<Response, T>>> rule) {
        return Changes.apply(holding(id), id.value(), Sight.ABSENT, found -> rule.apply(found)
                .map(change -> allowed(found.body().state(), change)));
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
