package countersign.review.incident;

import countersign.platform.outbox.OutboxMessage;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The engine says that an incident is over. Again is no harm, nor is one that was never heard of. */
@Component
public class MendIncident {

    private final Incidents incidents;
    private final IncidentAudit audit;

    MendIncident(Incidents incidents, IncidentAudit audit) {
        this.incidents = incidents;
        this.audit = audit;
    }

    /** False if it was not written; then it must be told again. */
    public boolean mended(long key, Instant at) {
        Outcome<Boolean> outcome = incidents.change(
                Incidents.id(key),
                found -> Outcome.done(
                        switch (found.body()) {
                            case Incident.Open(IncidentFile file) ->
                                new Change<>(new Incident.Mended(file, at), true, messages(file, at));
                            case Incident.Mended mended -> Change.<Incident, Boolean>of(mended, true);
                        }));
        return !outcome.equals(Outcome.refused(new Refusal.Busy()));
    }

    private List<OutboxMessage> messages(IncidentFile file, Instant at) {
        return audit.mended(file, at).stream().toList();
    }
}
