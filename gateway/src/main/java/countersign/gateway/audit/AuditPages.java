package countersign.gateway.audit;

import countersign.gateway.client.signoff.AuditClient;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The record in words. */
@Component
class AuditPages {

    private final Words words;
    private final OrganisationNames names;

    AuditPages(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    /** Entries, with the title of each review by its id as far as they are known. */
    Table entries(List<AuditClient.Entry> entries, Map<String, String> titles) {
        return Table.belowHeading(
                "What is recorded",
                List.of("Entry", "What", "By", "When"),
                entries.stream().map(entry -> entry(entry, titles)).toList(),
                "Nothing is recorded yet.");
    }

    private List<Cell> entry(AuditClient.Entry entry, Map<String, String> titles) {
        var at = entry.at();
        var type = entry.type();
        if (at == null || type == null) {
            var fault = Objects.requireNonNullElse(entry.fault(), "The entry in this place cannot be read");
            return List.of(number(entry), Cell.of("").withWarning(fault), Cell.of(""), Cell.of(""));
        }
        var reviews = ReviewTitles.of(entry.subjects(), titles);
        var what = inWords(type) + (reviews.isEmpty() ? "" : ", " + String.join(", ", reviews)) + " ("
                + String.join(", ", entry.subjects()) + ")";
        var said = Cell.of(entry.text() == null ? inWords(type) : entry.text());
        var organisation = entry.organisation();
        var who = entry.actor() == null ? "Countersign" : Objects.requireNonNullElse(entry.actorName(), entry.actor());
        return List.of(
                number(entry),
                entry.fault() == null ? said.withNote(what) : said.withWarning(entry.fault()),
                Cell.of(who).withNote(organisation == null ? "" : names.of(organisation)),
                Cell.of(words.evidence(at)));
    }

    private static Cell number(AuditClient.Entry entry) {
        var hash = entry.leafHash();
        return Cell.of(Long.toString(entry.seq())).withNote(hash == null ? "" : hash.substring(0, 12) + "…");
    }

    /** {@code review.closing-date-moved} as “Review: closing date moved”. */
    private static String inWords(String type) {
        var words = type.replace('-', ' ').replace(".", ": ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    String now() {
        return words.evidence(words.now());
    }

    SummaryList facts(AuditClient.Report report) {
        return SummaryList.of()
                .row("Entries", Long.toString(report.size()))
                .row("Checkpoints compared", Integer.toString(report.checkpointsChecked()))
                .row("Root of the chain", report.root() == null ? "Not known" : report.root());
    }

    static Table faults(AuditClient.Report report) {
        return Table.of(
                "What is wrong",
                List.of("Entry", "What"),
                report.faults().stream()
                        .map(fault -> List.of(
                                Cell.of(fault.seq() == null ? "The chain" : Long.toString(fault.seq())),
                                Cell.of(fault.what())))
                        .toList(),
                "Nothing is wrong.");
    }

    Table checkpoints(List<AuditClient.Checkpoint> checkpoints) {
        return Table.belowHeading(
                "Checkpoints",
                List.of("Entries covered", "Sealed", "Root"),
                checkpoints.stream()
                        .map(checkpoint -> List.of(
                                Cell.of(Long.toString(checkpoint.size())),
                                Cell.of(words.evidence(checkpoint.at())).withNote("Key " + checkpoint.kid()),
                                Cell.of(checkpoint.root())))
                        .toList(),
                "No checkpoint has been sealed yet: one is, every minute in which something was recorded.");
    }
}
