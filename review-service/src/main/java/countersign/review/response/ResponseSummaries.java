package countersign.review.response;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Comparator.comparing;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Aggregates;
import countersign.review.organisation.team.TeamId;
import countersign.review.programme.FormUse;
import countersign.review.review.ReviewId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads responses without their answers. */
@Component
public class ResponseSummaries {

    private static final List<String> FIELDS =
            List.of("body.state", "body.file", "body.submission", "body.closedAt", FormerShapes.ANSWERED_CHECK);
    private static final int MOST = 1_000;

    private final Responses responses;

    ResponseSummaries(Responses responses) {
        this.responses = responses;
    }

    /**
     * All that a review cites, as that review knows them, by id: first those that teams and providers assess themselves
     * in.
     */
    public List<ResponseSummary> of(ReviewId review) {
        Bson cited = Responses.citedBy(review);
        return Stream.of(responses.assessments(), responses.checks())
                .flatMap(store -> read(store, cited)
                        .flatMap(summary -> summary.citedBy(review).stream())
                        .sorted(comparing(summary -> summary.file().id().value())))
                .toList();
    }

    /** All that answer the same, the latest first. */
    public List<ResponseSummary> ofSeries(FormUse use, String series) {
        Aggregates<Response> store = use == FormUse.POLICY_CHECK ? responses.checks() : responses.assessments();
        return read(store, eq(Responses.SERIES, series))
                .sorted(comparing((ResponseSummary summary) -> summary.file().issuedAt())
                        .reversed())
                .toList();
    }

    /** Of one review and use, by id. */
    public List<ResponseSummary> of(ReviewId review, FormUse use) {
        return of(review).stream().filter(one -> one.file().use() == use).toList();
    }

    /** Those in a state that are about one of these teams. */
    public List<ResponseSummary> ofTeams(ResponseState state, Collection<TeamId> teams) {
        List<String> ids = teams.stream().map(TeamId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : read(responses.assessments(), and(eq(Responses.STATE, state.word()), in(Responses.TEAM, ids)))
                        .toList();
    }

    /** Those in a state at one of these providers, whatever they are about. */
    public List<ResponseSummary> atProviders(ResponseState state, Collection<OdsCode> providers) {
        List<String> codes = providers.stream().map(OdsCode::value).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        Bson there = and(eq(Responses.STATE, state.word()), in(Responses.PROVIDER, codes));
        Stream<ResponseSummary> former = state == ResponseState.ISSUED
                ? read(
                        responses.checks(),
                        and(eq(Responses.STATE, FormerShapes.OPEN), in(FormerShapes.PROVIDER, codes)))
                : Stream.empty();
        return Stream.of(read(responses.assessments(), there), read(responses.checks(), there), former)
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<ResponseSummary> read(Aggregates<Response> store, Bson filter) {
        return store.parts(ResponseSummary.Body.class, FIELDS, filter, ascending("_id"), MOST).stream()
                .map(ResponseSummary::of);
    }
}
