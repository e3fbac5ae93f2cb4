package countersign.signoff.sheet;

import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.review.ReviewId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Marks a review's sheets as superseded: what was signed is kept and can be verified, and no longer counts. */
@Component
class SupersedeSheets {

    private final Sheets sheets;
    private final Clock clock;

    SupersedeSheets(Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Supersedes every sheet up to a revision; those already superseded stay as they are. */
    void upTo(ReviewId review, int revision) {
        sheets.of(review).stream()
                .map(sheet -> sheet.body().asRevision())
                .filter(sheet -> sheet.number() <= revision)
                .forEach(sheet -> sheets.change(sheet, read -> Outcome.done(superseded(read.body())))
                        .orElseThrow());
    }

    private Change<SignOffSheet, SignOffSheet> superseded(SignOffSheet sheet) {
        if (sheet.status() == SheetStatus.SUPERSEDED) {
            return Change.to(sheet);
        }
        Instant now = clock.instant();
        return Change.to(
                sheet.superseded(now),
                AuditTrail.happened(
                        sheet.icb(),
                        "sheet.superseded",
                        List.of(sheet.review().value(), sheet.asRevision().id()),
                        sheet.content(),
                        "The signatures on revision %d were superseded; they are kept and do not count"
                                .formatted(sheet.revision()),
                        now));
    }
}
