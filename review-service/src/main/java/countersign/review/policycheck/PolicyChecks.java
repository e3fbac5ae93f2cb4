package countersign.review.policycheck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.review.outcome.Change;
import countersign.review.outcome.Changes;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The policy checks of all reviews. */
@Component
public class PolicyChecks {

    static final Refusal ABSENT = new Refusal.NotFound("There is no such policy check.");

    private static final String COLLECTION = "policy-checks";
    private static final String REVIEW = "body.file.review";
    private static final String PROVIDER = "body.file.provider";
    private static final String STATE = "body.state";
    private static final int MOST = 1_000;

    private final Aggregates<PolicyCheck> store;

    PolicyChecks(AggregateStores stores) {
        this.store = stores.of(COLLECTION, PolicyCheck.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        IndexCatalogue indexesOfPolicyChecks() {
            return IndexCatalogue.on(COLLECTION).index(REVIEW, "_id").index(STATE, PROVIDER, "_id");
        }
    }

    /** Of one review, by provider. */
    public List<PolicyCheck> of(ReviewId review) {
        return versionedOf(review).stream().map(Versioned::body).toList();
    }

    public List<Versioned<PolicyCheck>> versionedOf(ReviewId review) {
        return store.query(eq(REVIEW, review.value()), ascending("_id"), MOST);
    }

    public List<Versioned<PolicyCheck>> openAt(List<OdsCode> providers) {
        List<String> codes = providers.stream().map(OdsCode::value).toList();
        return codes.isEmpty()
                ? List.of()
                : store.query(and(eq(STATE, "open"), in(PROVIDER, codes)), ascending("_id"), MOST);
    }

    public Optional<Versioned<PolicyCheck>> find(PolicyCheckId id) {
        return store.find(id.value());
    }

    /** False if it has been asked before. */
    public boolean ask(PolicyCheck.Open check) {
        return store.insert(check.id().value(), check);
    }

    <T> Outcome<T> change(PolicyCheckId id, Function<Versioned<PolicyCheck>, Outcome<Change<PolicyCheck, T>>> rule) {
        return Changes.apply(store, id.value(), ABSENT, rule);
    }

    /** For workers: a write that cannot be refused, or fails and is tried again. */
    public void must(PolicyCheckId id, Function<PolicyCheck, Change<PolicyCheck, Boolean>> rule) {
        if (change(id, found -> Outcome.done(rule.apply(found.body())))
                instanceof Outcome.Refused<Boolean>(Refusal why)) {
            throw new IllegalStateException("The policy check was not written: " + why);
        }
    }
}
