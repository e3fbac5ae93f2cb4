package countersign.review.organisation;

import static com.mongodb.client.model.Filters.eq;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.review.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The teams of all providers. */
@Component
public class Teams {

    static final String COLLECTION = "teams";
    static final String ORGANISATION = "body.organisation";

    private final ReferenceStore<Team> store;

    Teams(AggregateStores stores) {
        this.store = new ReferenceStore<>(stores.of(COLLECTION, Team.class));
    }

    public Optional<Team> find(TeamId id) {
        return store.find(id.value());
    }

    /** The teams of one provider, by id. */
    public List<Team> of(OdsCode organisation) {
        return store.all(eq(ORGANISATION, organisation.value()));
    }

    Outcome<ReferenceStore.Put<Team>> put(Team team, @Nullable Long read) {
        return store.put(team.id().value(), team, read);
    }
}
