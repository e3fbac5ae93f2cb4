package countersign.review.organisation.appointment;

import static com.mongodb.client.model.Filters.eq;

import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.reference.Put;
import countersign.platform.reference.ReferenceStore;
import countersign.review.organisation.ReferenceAudit;
import countersign.review.organisation.team.TeamId;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who is appointed to which post, at which organisation, from when to when. */
@Component
public class Appointments {

    private static final String COLLECTION = "appointments";
    private static final String PERSON = "body.person";
    private static final String ORGANISATION = "body.organisation";

    private final ReferenceStore<Appointment> store;
    private final ReferenceAudit audit;
    private final Clock clock;

    Appointments(AggregateStores stores, ReferenceAudit audit, Clock clock) {
        this.audit = audit;
        this.store = new ReferenceStore<>(stores.of(COLLECTION, Appointment.class));
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        IndexCatalogue indexesOfAppointments() {
            return IndexCatalogue.on(COLLECTION).index(PERSON, "_id").index(ORGANISATION, "_id");
        }
    }

    /** The posts that this person holds today, by the date in England. */
    public List<Appointment> heldBy(PersonId person) {
        return today(store.all(eq(PERSON, person.value())));
    }

    /** Whether anybody holds this post at this organisation today. */
    public boolean isHeld(Post post, OdsCode organisation) {
        return heldAt(organisation).stream().anyMatch(held -> held.post() == post);
    }

    /** Whether anybody holds this post in this team of the organisation today. */
    public boolean isHeld(Post post, OdsCode organisation, TeamId team) {
        return heldAt(organisation).stream().anyMatch(held -> held.post() == post && team.equals(held.team()));
    }

    private List<Appointment> heldAt(OdsCode organisation) {
        return today(at(organisation));
    }

    /** All appointments at this organisation, past and to come too. */
    List<Appointment> at(OdsCode organisation) {
        return store.all(eq(ORGANISATION, organisation.value()));
    }

    Outcome<Put<Appointment>> put(Appointment appointment, @Nullable IfMatch read, Caller caller) {
        return store.put(appointment.id(), appointment, read, entry(appointment, caller));
    }

    /** Who gains authority stands in the chain of the organisation at which it is gained. */
    private OutboxMessage entry(Appointment appointment, Caller caller) {
        return audit.changed(
                appointment.organisation(),
                "appointment.set",
                caller,
                List.of(appointment.id(), appointment.person().value()),
                appointment.withoutName(),
                appointment.post().word() + " from " + appointment.from());
    }

    private List<Appointment> today(List<Appointment> appointments) {
        LocalDate today = EnglishTime.today(clock);
        return appointments.stream().filter(held -> held.isHeldOn(today)).toList();
    }
}
