package countersign.review.revision;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.organisation.Organisations;
import countersign.review.review.ReviewId;
import countersign.review.review.terms.Milestone;
import countersign.review.review.terms.SignatorySlot;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.material.DraftAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a frozen revision is, without its bytes.
 *
 * @param intentVersion the version of the wording under which it is to be signed
 * @param keyDates the days that the review's plan names for its stages
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
        int intentVersion,
        List<Named> organisations,
        List<KeyDate> keyDates) {

    private static final int INTENT = 1;

    record Slot(String slotId, String office, OdsCode organisation) {}

    /** An organisation that the revision names by its code, as people know it. */
    record Named(OdsCode code, String name) {}

    /** A stage by its id in the models, and the day by which it is to be done. */
    record KeyDate(String stage, LocalDate date) {}

    static Manifest of(Frozen frozen, Organisations known, List<Milestone> milestones) {
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
                INTENT,
                named(frozen).map(code -> new Named(code, known.name(code))).toList(),
                milestones.stream()
                        .map(milestone -> new KeyDate(milestone.id(), milestone.date()))
                        .toList());
    }

    /** The owner, those whose offices sign, and those that lead an action. */
    private static Stream<OdsCode> named(Frozen frozen) {
        return Stream.of(
                        Stream.of(frozen.icb()),
                        frozen.freezing().signatorySlots().stream().map(SignatorySlot::organisation),
                        frozen.material().actions().stream().map(DraftAction::lead))
                .flatMap(codes -> codes)
                .distinct();
    }
}
