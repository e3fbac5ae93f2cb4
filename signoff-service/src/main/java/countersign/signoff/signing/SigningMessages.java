package countersign.signoff.signing;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.sheet.Decline;
import countersign.signoff.sheet.Signature;
import countersign.signoff.signing.FindSigning.Found;
import countersign.signoff.task.CloseTasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a signature or a decline sets off: its task closes, the process goes on, the audit chain hears of it. */
final class SigningMessages {

    private SigningMessages() {}

    static OutboxMessage[] signed(Found found, Signature signature, Caller caller) {
        Instant at = signature.signedAt();
        String text =
                "%s signed as %s".formatted(caller.name(), found.slot().office().label());
        return new OutboxMessage[] {
            CloseTasks.signed(found.task().id(), found.task().body().matter(), at),
            complete(found, false, at),
            audit(found, "signature.made", caller, signature.statementHash().hex(), text, at)
        };
    }

    static OutboxMessage[] declined(Found found, Decline decline, Caller caller) {
        Instant at = decline.at();
        String text = "%s declined to sign as %s\nReasons: %s"
                .formatted(caller.name(), found.slot().office().label(), decline.reasons());
        return new OutboxMessage[] {
            CloseTasks.declined(found.task().id(), found.task().body().matter(), at),
            complete(found, true, at),
            audit(found, "signature.declined", caller, "declined", text, at)
        };
    }

    private static OutboxMessage complete(Found found, boolean declined, Instant at) {
        return EngineMessages.complete(Long.parseLong(found.task().id()), Map.of(Variables.DECLINED, declined), at);
    }

    private static OutboxMessage audit(Found found, String type, Caller caller, String what, String text, Instant at) {
        var sheet = found.sheet().body();
        return AuditTrail.done(
                sheet.icb(),
                type,
                caller,
                List.of(sheet.review().value(), sheet.asRevision().id(), sheet.signatureId(found.slot()), what),
                sheet.content(),
                text,
                at);
    }
}
