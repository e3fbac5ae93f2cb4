package countersign.review.organisation.team;

import static com.mongodb.client.model.Filters.eq;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.reference.Put;
import countersign.platform.reference.ReferenceStore;
import countersign.review.organisation.ReferenceAudit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ReferenceAudit audit;

    Teams(AggregateStores stores, ReferenceAudit audit) {
        this.audit = audit;
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

    Outcome<Put<Team>> put(Team team, @Nullable IfMatch read, Caller caller) {
        Stream<OdsCode> before = find(team.id()).stream().flatMap(was -> was.commissionedBy().stream());
        OutboxMessage[] entries = Stream.of(Stream.of(team.organisation()), before, team.commissionedBy().stream())
                .flatMap(concerned -> concerned)
                .distinct()
                .map(chain -> entry(chain, team, caller))
                .toArray(OutboxMessage[]::new);
        return store.put(team.id().value(), team, read, entries);
    }

    /** In the chain of its provider and of each ICB that commissions it or did so until now. */
    private OutboxMessage entry(OdsCode chain, Team team, Caller caller) {
        List<String> subjects = Stream.concat(
                        Stream.of(team.id().value(), team.organisation().value()),
                        team.commissionedBy().stream().map(OdsCode::value))
                .toList();
        return audit.changed(chain, "team.set", caller, subjects, team, "The team " + team.name() + " was set up");
    }
}
