package countersign.signoff.proof;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is shown.
 *
 * @param state open, declined, complete or superseded; not-valid when a signature on it does not count
 * @param faults what is wrong with its signatures, in words
 */
public record SheetView(
        String reviewId,
        String icb,
        int revision,
        String contentSha256,
        String documentSha256,
        Instant openedAt,
        @Nullable Instant supersededAt,
        String state,
        List<SlotView> slots,
        List<String> faults) {

    /**
     * A slot, and what its office did.
     *
     * @param state waiting, signed, declined; not-valid when what is stored as its signature does not count
     * @param who as the signed statement says, and so is {@code at}
     */
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
                        .toList(),
                List.of());
    }
}
