package countersign.signoff.appointment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.identity.PersonId;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.reference.Put;
import countersign.platform.reference.ReferenceStore;
import countersign.signoff.appointment.Post.ForumSeat;
import countersign.signoff.appointment.Post.HeldOffice;
import countersign.signoff.forum.Forums;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who holds which post. */
@Component
public class Appointments {

    private static final String COLLECTION = "appointments";
    private static final String PERSON = "body.person";
    private static final int MOST_OF_A_PERSON = 500;
    /** A day begins and ends where the NHS works. */
    private final Aggregates<Appointment> store;

    private final Forums forums;
    private final Clock clock;

    Appointments(AggregateStores stores, Forums forums, Clock clock) {
        this.store = stores.of(COLLECTION, Appointment.class);
        this.forums = forums;
        this.clock = clock;
    }

    @Bean
    static IndexCatalogue appointmentIndexes() {
        return IndexCatalogue.on(COLLECTION).index(PERSON, "_id");
    }

    public LocalDate today() {
        return EnglishTime.today(clock);
    }

    /** The posts that the caller holds today; nobody but a person holds any. */
    public Posts of(Caller caller) {
        var seats = new ArrayList<Posts.Seat>();
        var offices = new ArrayList<Slot>();
        var posts = caller.isPerson() ? current(caller.person()) : List.<Versioned<Appointment>>of();
        for (var appointment : posts) {
            switch (appointment.body().post()) {
                case ForumSeat seat ->
                    forums.find(seat.forum())
                            .ifPresent(forum -> seats.add(new Posts.Seat(seat.forum(), forum, seat.role())));
                case HeldOffice office -> offices.add(office.slot());
            }
        }
        return new Posts(List.copyOf(seats), List.copyOf(offices));
    }

    private List<Versioned<Appointment>> current(PersonId person) {
        LocalDate today = today();
        return store.query(Filters.eq(PERSON, person.value()), Sorts.ascending("_id"), MOST_OF_A_PERSON).stream()
                .filter(appointment -> appointment.body().validOn(today))
                .toList();
    }

    Optional<Versioned<Appointment>> find(String id) {
        return store.find(id);
    }

    Outcome<Put<Appointment>> put(String id, Appointment appointment, @Nullable IfMatch read, OutboxMessage audit) {
        return new ReferenceStore<>(store).put(id, appointment, read, audit);
    }
}
