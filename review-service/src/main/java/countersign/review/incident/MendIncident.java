package countersign.review.incident;

import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The engine says that an incident is over: its process went on, or was ended. Again is no harm. */
@Component
public class MendIncident {

    private final Incidents incidents;
    private final IncidentAudit audit;

    MendIncident(Incidents incidents, IncidentAudit audit) {
        this.incidents = incidents;
        this.audit = audit;
    }

    public Outcome<Incident> mended(long key, Instant at) {
        return incidents.change(
                Incidents.id(key),
                found -> Outcome.done(
                        switch (found.body()) {
                            case Incident.Open(IncidentFile file) -> over(file, at);
                            case Incident.Mended mended -> Change.of(mended, mended);
                        }));
    }

    private Change<Incident, Incident> over(IncidentFile file, Instant at) {
        Incident after = new Incident.Mended(file, at);
        return new Change<>(after, after, audit.mended(file, at).stream().toList());
    }
}
