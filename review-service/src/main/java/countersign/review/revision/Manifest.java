package countersign.review.revision;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.review.ReviewId;
import countersign.review.revision.Revision.Frozen;
import java.time.Instant;
import java.util.List;

/**
 * What a frozen revision is, without its bytes.
 *
 * @param intentVersion the version of the wording under which it is to be signed
 */
record Manifest(
        ReviewId reviewId,
        OdsCode icb,
        int revision,
        String title,
        String contentSha256,
        String documentSha256,
        Instant frozenAt,
        String frozenBy,
        List<PersonId> authors,
        List<Slot> signatorySlots,
        int intentVersion) {

    private static final int INTENT = 1;

    record Slot(String slotId, String office, OdsCode organisation) {}

    static Manifest of(Frozen frozen) {
        Freezing freezing = frozen.freezing();
        return new Manifest(
                frozen.ref().review(),
                frozen.icb(),
                frozen.ref().number(),
                freezing.title(),
                freezing.contentSha256().hex(),
                freezing.documentSha256().hex(),
                freezing.act().at(),
                freezing.act().name(),
                freezing.authors(),
                freezing.signatorySlots().stream()
                        .map(slot -> new Slot(slot.id(), slot.office().word(), slot.organisation()))
                        .toList(),
                INTENT);
    }
}
