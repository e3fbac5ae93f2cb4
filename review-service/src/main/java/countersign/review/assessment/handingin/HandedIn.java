package countersign.review.assessment.handingin;

import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.assessment.AssessmentFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What goes out with a decision on an assessment: the entry for the audit, and the job that waited on it is completed.
 */
final class HandedIn {

    private HandedIn() {}

    /** A job that is not held yet is completed when it comes. */
    static List<OutboxMessage> messages(
            AssessmentFile file,
            String outcome,
            String contentSha256,
            Caller caller,
            Map<String, Object> variables,
            Instant at) {
        List<OutboxMessage> messages = new ArrayList<>();
        Long job = file.heldJob();
        if (job != null) {
            messages.add(EngineMessages.complete(job, variables, at));
        }
        messages.add(AuditMessages.entry(
                file.icb().value(),
                "assessment." + outcome,
                caller,
                List.of(file.review().value(), file.id().value()),
                contentSha256,
                "Self-assessment of " + file.subject().name() + " " + outcome,
                at));
        return List.copyOf(messages);
    }
}
