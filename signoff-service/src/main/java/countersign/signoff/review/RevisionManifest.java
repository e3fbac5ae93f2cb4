package countersign.signoff.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Office;
import countersign.signoff.appointment.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What review-service says of a frozen revision; the members that this service uses. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RevisionManifest(
        ReviewId reviewId,
        OdsCode icb,
        int revision,
        String title,
        Sha256 contentSha256,
        Sha256 documentSha256,
        List<PersonId> authors,
        List<SignatorySlot> signatorySlots,
        int intentVersion,
        @Nullable Instant frozenAt,
        @Nullable List<NamedOrganisation> organisations,
        @Nullable List<KeyDate> keyDates) {

    /** The day that the review's plan names for a stage. */
    public record KeyDate(String stage, LocalDate date) {}

    public Optional<LocalDate> keyDate(String stage) {
        return keyDates == null
                ? Optional.empty()
                : keyDates.stream()
                        .filter(key -> key.stage().equals(stage))
                        .map(KeyDate::date)
                        .findFirst();
    }

    /** The places of its sign-off sheet. */
    public List<Slot> slots() {
        return signatorySlots.stream().map(RevisionManifest::slot).toList();
    }

    private static Slot slot(SignatorySlot slot) {
        return Office.of(slot.office())
                .map(office -> new Slot(office, slot.organisation()))
                .orElseThrow(() -> new IllegalArgumentException("There is no office " + slot.office()));
    }

    /** An office that must sign, in review-service's words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SignatorySlot(String office, OdsCode organisation) {}
}
