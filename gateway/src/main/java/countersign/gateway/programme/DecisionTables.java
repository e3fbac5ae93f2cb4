package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.signoff.Decision;
import countersign.gateway.client.signoff.SignoffProgress;
import countersign.gateway.client.signoff.SignoffProgress.Sheet;
import countersign.gateway.client.signoff.SignoffProgress.Slot;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What groups have decided and who has signed. */
@Component
class DecisionTables {

    private final Words words;
    private final OrganisationNames names;

    DecisionTables(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    /** What was said has no column for those who are not shown it. */
    Table decisions(Optional<SignoffProgress> known) {
        var words = known.filter(told -> told.words() == Visibility.SHOWN).isPresent();
        var columns = List.of("Group", "Outcome", "When", "What was said");
        return Table.belowHeading(
                "Previously considered by",
                words ? columns : columns.subList(0, 3),
                known.stream()
                        .flatMap(told -> told.decisions().stream())
                        .map(this::decision)
                        .map(row -> words ? row : row.subList(0, 3))
                        .toList(),
                known.isPresent() ? "No group has considered it yet." : AssessmentTables.AWAY);
    }

    private List<Cell> decision(Decision decision) {
        var meeting = decision.meetingDate();
        return List.of(
                Cell.of(Decisions.group(decision)).withNote("Revision " + decision.revision()),
                Cell.tag(Decisions.outcome(decision.outcome()))
                        .withNote(decision.overtaken() ? "Did not count: the review had already moved on" : ""),
                Cell.of(meeting == null ? words.day(decision.decidedAt()) : words.day(meeting)),
                Cell.of(Decisions.said(decision)));
    }

    Table signatures(Optional<SignoffProgress> known) {
        return Table.belowHeading(
                "Signatures",
                List.of("Office", "State", "When"),
                known.stream()
                        .flatMap(told -> told.sheets().stream())
                        .sorted(Comparator.comparing(Sheet::revision).reversed())
                        .flatMap(sheet -> sheet.slots().stream().map(slot -> signature(sheet, slot)))
                        .toList(),
                known.isPresent() ? "Nobody has been asked to sign yet." : AssessmentTables.AWAY);
    }

    private List<Cell> signature(Sheet sheet, Slot slot) {
        var at = slot.at();
        var receipt = slot.signatureId();
        var when = at == null ? "" : words.day(at);
        return List.of(
                Cell.of(slot.officeLabel() + ", " + names.of(slot.organisation()))
                        .withNote("Revision " + sheet.revision()),
                Cell.tag(signatureTag(sheet, slot)).withNote(slot.reasons() == null ? "" : slot.reasons()),
                receipt == null ? Cell.of(when(sheet, slot)) : receipt(receipt, when));
    }

    /** Of a place that is not asked any more nobody can say that it is not signed yet. */
    private String when(Sheet sheet, Slot slot) {
        var at = slot.at();
        if (at != null) {
            return words.day(at);
        }
        return slot.state().equals("waiting") && !sheet.state().equals("superseded") ? "Not yet" : "";
    }

    private static Cell receipt(String receipt, String when) {
        return Cell.link(when.isEmpty() ? "See what is wrong" : when, "/signatures/" + receipt);
    }

    private static Tag signatureTag(Sheet sheet, Slot slot) {
        return switch (slot.state()) {
            case "signed" ->
                sheet.state().equals("superseded") ? Tag.of("Superseded", "grey") : Tag.of("Signed", "green");
            case "declined" -> Tag.of("Declined", "red");
            case "withdrawn" -> Tag.of("Not asked at the moment", "grey");
            case "not-valid" -> Tag.of("Signature not valid", "red");
            default -> sheet.state().equals("superseded") ? Tag.of("Not signed", "grey") : Tag.of("Waiting", "blue");
        };
    }
}
