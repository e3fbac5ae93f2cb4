package countersign.gateway.programme;

import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.programme.board.Decision;
import countersign.gateway.programme.board.Sheet;
import countersign.gateway.programme.board.Slot;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What groups have decided and who has signed. */
@Component
class DecisionTables {

    private final Words words;

    DecisionTables(Words words) {
        this.words = words;
    }

    Table decisions(List<Decision> decisions) {
        return Table.of(
                        "Previously considered by",
                        List.of("Group", "Outcome", "When", "What was said"),
                        decisions.stream().map(this::decision).toList(),
                        "No group has considered it yet.")
                .hidingCaption();
    }

    private List<Cell> decision(Decision decision) {
        var meeting = decision.meetingDate();
        return List.of(
                Cell.of(Decisions.group(decision)).withNote("Revision " + decision.revision()),
                Cell.tag(Decisions.tag(decision))
                        .withNote(decision.overtaken() ? "Did not count: the route had moved on" : ""),
                Cell.of(meeting == null ? words.day(decision.decidedAt()) : words.day(meeting)),
                Cell.of(Decisions.said(decision)));
    }

    Table signatures(List<Sheet> sheets) {
        return Table.of(
                        "Signatures",
                        List.of("Office", "State", "When"),
                        sheets.stream()
                                .sorted(Comparator.comparing(Sheet::revision).reversed())
                                .flatMap(sheet -> sheet.slots().stream().map(slot -> signature(sheet, slot)))
                                .toList(),
                        "Nobody has been asked to sign yet.")
                .hidingCaption();
    }

    private List<Cell> signature(Sheet sheet, Slot slot) {
        var at = slot.at();
        var receipt = slot.signatureId();
        var when = at == null ? "" : words.day(at);
        return List.of(
                Cell.of(slot.officeLabel()).withNote("Revision " + sheet.revision()),
                Cell.tag(signatureTag(sheet, slot)).withNote(slot.reasons() == null ? "" : slot.reasons()),
                receipt == null ? Cell.of(when) : receipt(receipt, when));
    }

    private static Cell receipt(String receipt, String when) {
        return Cell.link(when.isEmpty() ? "See what is wrong" : "Signed " + when, "/signatures/" + receipt);
    }

    private static Tag signatureTag(Sheet sheet, Slot slot) {
        return switch (slot.state()) {
            case "signed" ->
                sheet.state().equals("superseded") ? Tag.of("Superseded", "grey") : Tag.of("Signed", "green");
            case "declined" -> Tag.of("Declined", "red");
            case "not-valid" -> Tag.of("Signature not valid", "red");
            default -> sheet.state().equals("superseded") ? Tag.of("Not signed", "grey") : Tag.of("Waiting", "blue");
        };
    }
}
