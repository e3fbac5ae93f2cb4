package countersign.review.response.submission;

import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.response.Citation;
import countersign.review.response.ResponseFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What goes out with a decision on a response: for each review that cites it the entry for the audit, and the job that
 * waited on it is completed.
 */
final class DecisionMessages {

    private DecisionMessages() {}

    /**
     * A job that is not held yet is completed when it comes.
     *
     * @param before as it was found
     * @param file the same, closed for the reviews that the decision is none of
     */
    static List<OutboxMessage> of(
            ResponseFile before,
            ResponseFile file,
            String outcome,
            String contentSha256,
            Caller caller,
            Map<String, Object> variables,
            Instant at) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Citation citation : file.open()) {
            Long job = citation.heldJob();
            if (job != null) {
                messages.add(EngineMessages.complete(job, variables, at));
            }
            messages.add(AuditMessages.entry(
                    citation.icb().value(),
                    file.use().entry(outcome),
                    caller,
                    List.of(citation.review().value(), citation.id().value()),
                    contentSha256,
                    file.inWords() + " " + outcome,
                    at));
        }
        before.open().stream()
                .flatMap(citation -> file.citation(citation.id()).stream())
                .filter(citation -> !citation.isOpen())
                .forEach(closed -> messages.add(closing(file, closed, at)));
        return List.copyOf(messages);
    }

    /** For a review that it comes too late for. */
    private static OutboxMessage closing(ResponseFile file, Citation closed, Instant at) {
        return AuditMessages.entry(
                closed.icb().value(),
                file.use().entry("closed"),
                List.of(closed.review().value(), closed.id().value()),
                null,
                at);
    }
}
