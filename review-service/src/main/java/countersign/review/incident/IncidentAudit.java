package countersign.review.incident;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries in the chain of the ICB whose review stood still; none if the review is not known. */
@Component
class IncidentAudit {

    private final Reviews reviews;

    IncidentAudit(Reviews reviews) {
        this.reviews = reviews;
    }

    Optional<OutboxMessage> retried(IncidentFile file, Caller caller, Instant at) {
        return icb(file)
                .map(icb -> AuditMessages.entry(
                        icb,
                        "incident.retried",
                        caller,
                        subjects(file),
                        null,
                        "The process, stopped at “" + IncidentWords.place(file.place()) + "”, was told to try again",
                        at));
    }

    Optional<OutboxMessage> mended(IncidentFile file, Instant at) {
        return icb(file).map(icb -> AuditMessages.entry(icb, "incident.mended", subjects(file), null, at));
    }

    private Optional<String> icb(IncidentFile file) {
        return file.place().review().flatMap(reviews::find).map(found -> found.body()
                .icb()
                .value());
    }

    private static List<String> subjects(IncidentFile file) {
        return List.of(file.place().review().map(ReviewId::value).orElse(""), "incident-" + Incidents.id(file.key()));
    }
}
