package countersign.review.nhsereturn;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.nhsereturn.file.ReturnFile;
import java.time.Instant;
import java.util.List;

/** Entries about a return in the audit chain of its ICB; they name the content by its hash. */
public final class ReturnAudit {

    private ReturnAudit() {}

    /** Something that happened by itself; {@code what} is a word of {@link Event}. */
    public static OutboxMessage entry(NhseReturn nhseReturn, String what, Instant at) {
        ReturnFile file = nhseReturn.file();
        return AuditMessages.entry(
                file.icb().value(),
                "return." + what,
                subjects(file),
                file.contentSha256().hex(),
                at);
    }

    /** Something that a caller did; the text may be empty. */
    public static OutboxMessage entry(NhseReturn nhseReturn, String what, Caller caller, String text, Instant at) {
        ReturnFile file = nhseReturn.file();
        return AuditMessages.entry(
                file.icb().value(),
                "return." + what,
                caller,
                subjects(file),
                file.contentSha256().hex(),
                text.isEmpty() ? null : text,
                at);
    }

    private static List<String> subjects(ReturnFile file) {
        return List.of(file.review().value(), file.id().value());
    }
}
