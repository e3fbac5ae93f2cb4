package countersign.review.incident;

import countersign.platform.engine.EngineMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * An operator has a stopped process try again. The variables stay as they are; the engine is told through the outbox,
 * and what comes of it is heard from the engine: mended, or stopped again in the same place. While one attempt is under
 * way another changes nothing.
 */
@Component
class RetryIncident {

    private final Incidents incidents;
    private final IncidentAudit audit;
    private final Clock clock;

    RetryIncident(Incidents incidents, IncidentAudit audit, Clock clock) {
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<Incident> retry(String id, Caller caller) {
        return incidents.change(id, found -> switch (found.body()) {
            case Incident.Open(IncidentFile file)
            when file.isBeingTried(clock.instant()) -> Outcome.done(Change.of(found.body(), found.body()));
            case Incident.Open(IncidentFile file) -> Outcome.done(tried(file, caller));
            case Incident.Mended mended ->
                Outcome.refused(new Refusal.WrongState("already-mended", "This process has gone on already."));
        });
    }

    private Change<Incident, Incident> tried(IncidentFile file, Caller caller) {
        Instant at = clock.instant();
        OptionalLong job = file.place().job().map(OptionalLong::of).orElseGet(OptionalLong::empty);
        OutboxMessage resolve = EngineMessages.resolve(file.key(), job, at);
        List<OutboxMessage> out = audit.retried(file, caller, at)
                .map(entry -> List.of(entry.chain().map(resolve::recordedIn).orElse(resolve), entry))
                .orElse(List.of(resolve));
        Incident after = new Incident.Open(file.with(Attempt.of(caller, at)));
        return new Change<>(after, after, out);
    }
}
