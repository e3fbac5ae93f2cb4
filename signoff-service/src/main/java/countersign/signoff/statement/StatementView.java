package countersign.signoff.statement;

import countersign.platform.identity.Caller;
import countersign.signoff.appointment.Slot;
import countersign.signoff.sheet.SignOffSheet;

/** What the caller would sign, before they do. */
public record StatementView(
        String schema,
        String icb,
        String reviewId,
        String reviewTitle,
        int revision,
        String contentSha256,
        String documentSha256,
        Intent intent,
        String office,
        String officeLabel,
        String organisation,
        Signatory signatory,
        String called) {

    /** The caller, as the statement will name them. */
    public record Signatory(String person, String name, String capacity) {}

    public static StatementView of(Caller caller, Slot slot, SignOffSheet sheet, Intent intent) {
        return new StatementView(
                Statement.SCHEMA,
                sheet.icb().value(),
                sheet.review().value(),
                sheet.title(),
                sheet.revision(),
                sheet.content().hex(),
                sheet.document().hex(),
                intent,
                slot.office().word(),
                slot.office().label(),
                slot.organisation().value(),
                new Signatory(caller.person().value(), caller.name(), Statement.HOLDER),
                Statement.CALLED);
    }
}
