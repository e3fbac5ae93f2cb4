package countersign.signoff.sheet;

import countersign.platform.mongo.Versioned;
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
        List<Versioned<SignOffSheet>> counting = counting(review, revision);
        while (!counting.isEmpty()) {
            counting.forEach(this::supersede);
            counting = counting(review, revision);
        }
    }

    private List<Versioned<SignOffSheet>> counting(ReviewId review, int revision) {
        return sheets.of(review).stream()
                .filter(sheet -> sheet.body().status() != SheetStatus.SUPERSEDED)
                .filter(sheet -> sheet.body().revision() <= revision)
                .toList();
    }

    private void supersede(Versioned<SignOffSheet> read) {
        Instant now = clock.instant();
        SignOffSheet sheet = read.body();
        var audit = AuditTrail.happened(
                sheet.icb(),
                "sheet.superseded",
                List.of(sheet.review().value(), sheet.asRevision().id()),
                sheet.content(),
                "The signatures on revision %d were superseded; they are kept and do not count"
                        .formatted(sheet.revision()),
                now);
        sheets.replace(read, sheet.superseded(now), audit);
    }
}
