package countersign.review.incident.intake;

import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.problem.ProblemException;
import countersign.review.incident.Incident;
import countersign.review.incident.IncidentFile;
import countersign.review.incident.Incidents;
import countersign.review.incident.MendIncident;
import countersign.review.incident.Place;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes over what happened in the engine, in its order; the same again changes nothing. */
@Component
class TakeRecords {

    private static final Logger LOG = LoggerFactory.getLogger(TakeRecords.class);

    private final Incidents incidents;
    private final MendIncident mend;
    private final Whereabouts whereabouts;

    TakeRecords(Incidents incidents, MendIncident mend, Whereabouts whereabouts) {
        this.incidents = incidents;
        this.mend = mend;
        this.whereabouts = whereabouts;
    }

    void take(EngineRecord record) {
        switch (record.kind()) {
            case "process-started" ->
                whereabouts.started(
                        record.required("processInstance", record.processInstance()),
                        record.required("correlationKey", record.correlationKey()));
            case "call-entered" ->
                whereabouts.entered(
                        record.required("elementInstance", record.elementInstance()),
                        record.required("element", record.element()));
            case "incident-raised" -> incidents.raise(file(record));
            case "incident-resolved" -> mended(record);
            default -> LOG.warn("The engine's exporter tells of “{}”, which is not known here", record.kind());
        }
    }

    /** One that was never heard of is of a time before this exporter. */
    private void mended(EngineRecord record) {
        Outcome<Incident> outcome = mend.mended(record.required("incident", record.incident()), record.time());
        if (outcome instanceof Outcome.Refused<Incident>(Refusal why) && !(why instanceof Refusal.NotFound)) {
            throw new ProblemException(Respond.problem(why));
        }
    }

    private IncidentFile file(EngineRecord record) {
        IncidentFile.Cause cause = new IncidentFile.Cause(
                record.required("error", record.error()), record.required("message", record.message()));
        return new IncidentFile(
                record.required("incident", record.incident()), cause, place(record), record.time(), List.of());
    }

    private Place place(EngineRecord record) {
        long processInstance = record.required("processInstance", record.processInstance());
        List<Long> outermost = record.outermost().orElse(List.of(processInstance));
        return new Place(
                record.required("process", record.process()),
                record.required("element", record.element()),
                record.required("elementInstance", record.elementInstance()),
                processInstance,
                record.jobKey(),
                whereabouts.stage(outermost.subList(1, outermost.size())),
                whereabouts.review(outermost.getFirst()));
    }
}
