package countersign.gateway.audit;

import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.util.List;
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

    Table entries(List<AuditClient.Entry> entries) {
        return Table.of(
                        "What is recorded",
                        List.of("Entry", "What", "By", "When"),
                        entries.stream().map(this::entry).toList(),
                        "Nothing is recorded yet.")
                .hidingCaption();
    }

    private List<Cell> entry(AuditClient.Entry entry) {
        var organisation = entry.organisation();
        var who = entry.actor() == null ? "Countersign" : entry.actor();
        return List.of(
                Cell.of(Long.toString(entry.seq())).withNote(entry.leafHash().substring(0, 12) + "…"),
                Cell.of(entry.text() == null ? entry.type() : entry.text())
                        .withNote(entry.type() + ": " + String.join(", ", entry.subjects())),
                Cell.of(who).withNote(organisation == null ? "" : names.of(organisation)),
                Cell.of(words.moment(entry.at())));
    }

    SummaryList facts(AuditClient.Report report) {
        return SummaryList.of()
                .row("Entries", Long.toString(report.size()))
                .row("Checkpoints compared", Integer.toString(report.checkpointsChecked()))
                .row("Root of the chain", report.root());
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
        return Table.of(
                        "Checkpoints",
                        List.of("Entries covered", "Sealed", "Root"),
                        checkpoints.stream()
                                .map(checkpoint -> List.of(
                                        Cell.of(Long.toString(checkpoint.size())),
                                        Cell.of(words.moment(checkpoint.at())).withNote("Key " + checkpoint.kid()),
                                        Cell.of(checkpoint.root())))
                                .toList(),
                        "No checkpoint has been sealed yet: one is, every minute in which something was recorded.")
                .hidingCaption();
    }
}
