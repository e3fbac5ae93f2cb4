package countersign.review.organisation.team;

import static com.mongodb.client.model.Filters.eq;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.IndexCatalogue;
import countersign.review.organisation.ReferenceStore;
import countersign.review.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The teams of all providers. */
@Component
public class Teams {

    private static final String COLLECTION = "teams";
    private static final String ORGANISATION = "body.organisation";

    private final ReferenceStore<Team> store;

    Teams(AggregateStores stores) {
        this.store = new ReferenceStore<>(stores.of(COLLECTION, Team.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        IndexCatalogue indexesOfTeams() {
            return IndexCatalogue.on(COLLECTION).index(ORGANISATION, "_id");
        }
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
