package countersign.signoff.sheet;

import countersign.platform.identity.OdsCode;
import countersign.signoff.appointment.Slot;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sheet as it is shown. */
public record SheetView(
        String reviewId,
        String icb,
        int revision,
        String contentSha256,
        String documentSha256,
        Instant openedAt,
        @Nullable Instant supersededAt,
        String state,
        List<SlotView> slots) {

    /** A slot, and what its office did. */
    public record SlotView(
            String slotId,
            String office,
            String officeLabel,
            OdsCode organisation,
            String state,
            @Nullable String signatureId,
            @Nullable String who,
            @Nullable Instant at,
            @Nullable String reasons) {

        private SlotView withoutWords(boolean named) {
            return new SlotView(slotId, office, officeLabel, organisation, state, null, named ? who : null, at, null);
        }
    }

    /**
     * For whoever may know who has signed and when, not the reasons, nor the names of another organisation's people.
     */
    public SheetView withoutWords(Predicate<OdsCode> own) {
        return new SheetView(
                reviewId,
                icb,
                revision,
                contentSha256,
                documentSha256,
                openedAt,
                supersededAt,
                state,
                slots.stream()
                        .map(slot -> slot.withoutWords(own.test(slot.organisation())))
                        .toList());
    }

    public static SheetView of(SignOffSheet sheet) {
        return new SheetView(
                sheet.review().value(),
                sheet.icb().value(),
                sheet.revision(),
                sheet.content().hex(),
                sheet.document().hex(),
                sheet.openedAt(),
                sheet.supersededAt(),
                sheet.status().word(),
                sheet.slots().stream().map(slot -> slotView(sheet, slot)).toList());
    }

    private static SlotView slotView(SignOffSheet sheet, Slot slot) {
        var signature = sheet.signatureOf(slot);
        if (signature.isPresent()) {
            var signed = signature.get();
            return slotView(slot, "signed", sheet.signatureId(slot), signed.name(), signed.signedAt(), null);
        }
        return sheet.openDeclineOf(slot)
                .map(decline -> slotView(slot, "declined", null, decline.name(), decline.at(), decline.reasons()))
                .orElseGet(() -> slotView(slot, "waiting", null, null, null, null));
    }

    private static SlotView slotView(
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
