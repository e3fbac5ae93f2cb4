package countersign.signoff.proof;

import countersign.signoff.appointment.Slot;
import countersign.signoff.proof.SheetView.SlotView;
import countersign.signoff.sheet.SheetStatus;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.ProveSignature;
import countersign.signoff.statement.SignatureProof;
import countersign.signoff.statement.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows sheets: who signed, and when, is read from the signed statements. */
@Component
public class SheetViews {

    private static final String NOT_VALID = "not-valid";

    private final ProveSignature proveSignature;
    private final FaultySignatures faultySignatures;

    SheetViews(ProveSignature proveSignature, FaultySignatures faultySignatures) {
        this.proveSignature = proveSignature;
        this.faultySignatures = faultySignatures;
    }

    public SheetView of(SignOffSheet sheet) {
        List<String> faults = proveSignature.faults(sheet);
        faultySignatures.tell(sheet, faults);
        return new SheetView(
                sheet.review().value(),
                sheet.icb().value(),
                sheet.revision(),
                sheet.content().hex(),
                sheet.document().hex(),
                sheet.openedAt(),
                sheet.supersededAt(),
                faults.isEmpty() || sheet.status() == SheetStatus.SUPERSEDED
                        ? sheet.status().word()
                        : NOT_VALID,
                sheet.slots().stream().map(slot -> slot(sheet, slot)).toList(),
                faults);
    }

    private SlotView slot(SignOffSheet sheet, Slot slot) {
        return sheet.signatureOf(slot)
                .map(signature -> signed(sheet, signature))
                .or(() -> sheet.openDeclineOf(slot)
                        .map(decline -> view(slot, "declined", null, decline.name(), decline.at(), decline.reasons())))
                .orElseGet(() -> view(
                        slot,
                        sheet.status() == SheetStatus.DECLINED ? "withdrawn" : "waiting",
                        null,
                        null,
                        null,
                        null));
    }

    private SlotView signed(SignOffSheet sheet, Signature signature) {
        Slot slot = signature.slot();
        String id = sheet.signatureId(slot);
        return switch (proveSignature.of(sheet, signature)) {
            case SignatureProof.Valid(Statement said, var _) ->
                view(slot, "signed", id, said.signatory().name(), Instant.parse(said.signedAt()), null);
            case SignatureProof.Invalid _ -> view(slot, NOT_VALID, id, null, null, null);
        };
    }

    private static SlotView view(
            Slot slot,
            String state,
            @Nullable String signatureId,
            @Nullable String who,
            @Nullable Instant at,
            @Nullable String reasons) {
        return new SlotView(
                slot.id(),
                slot.office().word(),
                slot.office().label(),
                slot.organisation(),
                state,
                signatureId,
                who,
                at,
                reasons);
    }
}
