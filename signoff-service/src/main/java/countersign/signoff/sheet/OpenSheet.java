package countersign.signoff.sheet;

import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.signoff.appointment.Slot;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.review.FrozenRevisions;
import countersign.signoff.review.Revision;
import countersign.signoff.review.RevisionManifest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the sheet of a revision, or asks those again who have not signed it. */
@Component
public class OpenSheet {

    private final Sheets sheets;
    private final FrozenRevisions revisions;
    private final Clock clock;

    OpenSheet(Sheets sheets, FrozenRevisions revisions, Clock clock) {
        this.sheets = sheets;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The slots without a signature. The same job may ask again; it gets the same answer and changes nothing. */
    public List<Slot> open(Revision revision, long job) {
        if (sheets.find(revision).isEmpty()) {
            SignOffSheet sheet = fresh(revisions.manifest(revision), revision, job);
            sheets.insert(sheet, opened(sheet));
        }
        return sheets.change(
                        revision, read -> Outcome.done(Change.to(read.body().askedAgain(job, now()))))
                .orElseThrow()
                .outstanding();
    }

    private SignOffSheet fresh(RevisionManifest manifest, Revision revision, long job) {
        return new SignOffSheet(
                revision.review(),
                manifest.title(),
                manifest.icb(),
                revision.number(),
                manifest.contentSha256(),
                manifest.documentSha256(),
                manifest.intentVersion(),
                manifest.authors(),
                manifest.slots(),
                List.of(),
                List.of(),
                job,
                now(),
                null);
    }

    private static OutboxMessage opened(SignOffSheet sheet) {
        return AuditTrail.happened(
                sheet.icb(),
                "sheet.opened",
                List.of(sheet.review().value(), sheet.asRevision().id()),
                sheet.content(),
                "The sign-off sheet of revision %d was opened".formatted(sheet.revision()),
                sheet.openedAt());
    }

    private Instant now() {
        return clock.instant();
    }
}
