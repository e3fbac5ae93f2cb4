package countersign.review.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.IndexCatalogue;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads assessments without their answers. */
@Component
public class Headlines {

    private static final String TEAM = "body.file.subject.team";
    private static final String PROVIDER = "body.file.subject.provider";
    private static final Bson PARTS =
            include("version", "body.state", "body.file", "body.submission", "body.acceptedAt", "body.closedAt");
    private static final int MOST = 1_000;

    private final MongoCollection<Headline> documents;

    Headlines(MongoDatabase database) {
        this.documents = database.getCollection(Assessments.COLLECTION, Headline.class);
    }

    static IndexCatalogue indexes() {
        return IndexCatalogue.on(Assessments.COLLECTION)
                .index(Assessments.REVIEW, "_id")
                .index(Assessments.STATE, TEAM, "_id")
                .index(Assessments.STATE, PROVIDER, "_id");
    }

    /** Of one review, by id. */
    public List<Headline> of(ReviewId review) {
        return read(eq(Assessments.REVIEW, review.value()));
    }

    /** Those in a state that are about one of these teams. */
    public List<Headline> ofTeams(AssessmentState state, Collection<TeamId> teams) {
        List<String> ids = teams.stream().map(TeamId::value).toList();
        return ids.isEmpty() ? List.of() : read(and(eq(Assessments.STATE, state.word()), in(TEAM, ids)));
    }

    /** Those in a state at one of these providers, whatever they are about. */
    public List<Headline> atProviders(AssessmentState state, Collection<OdsCode> providers) {
        List<String> codes = providers.stream().map(OdsCode::value).toList();
        return codes.isEmpty() ? List.of() : read(and(eq(Assessments.STATE, state.word()), in(PROVIDER, codes)));
    }

    private List<Headline> read(Bson filter) {
        return documents
                .find(filter)
                .projection(PARTS)
                .sort(ascending("_id"))
                .limit(MOST)
                .into(new ArrayList<>());
    }
}
