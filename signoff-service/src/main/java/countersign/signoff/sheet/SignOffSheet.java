package countersign.signoff.sheet;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sign-off page of one frozen revision: every rule about who may sign is checked against it, in the one write that
 * records the signature.
 *
 * @param openedByJob key of the engine's job that opened it last
 */
public record SignOffSheet(
        ReviewId review,
        String title,
        OdsCode icb,
        int revision,
        Sha256 content,
        Sha256 document,
        int intentVersion,
        List<PersonId> authors,
        List<Slot> slots,
        List<Signature> signatures,
        List<Decline> declines,
        long openedByJob,
        Instant openedAt,
        @Nullable Instant supersededAt) {

    public SignOffSheet {
        authors = List.copyOf(authors);
        slots = List.copyOf(slots);
        signatures = List.copyOf(signatures);
        declines = List.copyOf(declines);
    }

    public Revision asRevision() {
        return new Revision(review, revision);
    }

    public SheetStatus status() {
        if (supersededAt != null) {
            return SheetStatus.SUPERSEDED;
        }
        if (declines.stream().anyMatch(Decline::isOpen)) {
            return SheetStatus.DECLINED;
        }
        return outstanding().isEmpty() ? SheetStatus.COMPLETE : SheetStatus.OPEN;
    }

    public List<Slot> outstanding() {
        return slots.stream().filter(slot -> signatureOf(slot).isEmpty()).toList();
    }

    public Optional<Signature> signatureOf(Slot slot) {
        return signatures.stream().filter(each -> each.slot().equals(slot)).findFirst();
    }

    public Optional<Decline> openDeclineOf(Slot slot) {
        return declines.stream()
                .filter(each -> each.isOpen() && each.slot().equals(slot))
                .findFirst();
    }

    /** Names a slot's signature over all sheets, as in {@code rev-0123456789~2~icb-sro~QUY}. */
    public String signatureId(Slot slot) {
        return asRevision().id() + "~" + slot.id();
    }

    /** Why this person may neither sign nor decline for this slot now; nothing when they may. */
    public Optional<SheetRefusal> refusal(PersonId person, Slot slot) {
        if (!slots.contains(slot)) {
            return Optional.of(SheetRefusal.NO_SUCH_SLOT);
        }
        if (supersededAt != null) {
            return Optional.of(SheetRefusal.SUPERSEDED);
        }
        if (signatureOf(slot).isPresent()) {
            return Optional.of(SheetRefusal.SLOT_SIGNED);
        }
        if (status() == SheetStatus.DECLINED) {
            return Optional.of(SheetRefusal.DECLINE_UNDER_CONSIDERATION);
        }
        return signatures.stream().anyMatch(each -> each.person().equals(person))
                ? Optional.of(SheetRefusal.PERSON_SIGNED_ANOTHER_SLOT)
                : Optional.empty();
    }

    public SignOffSheet with(Signature signature) {
        return changed(append(signatures, signature), declines, openedByJob, supersededAt);
    }

    public SignOffSheet with(Decline decline) {
        return changed(signatures, append(declines, decline), openedByJob, supersededAt);
    }

    /** Asks again whoever declined; the same job asks only once. */
    SignOffSheet askedAgain(long job, Instant now) {
        var answered = declines.stream().map(each -> each.askedAgain(now)).toList();
        return job == openedByJob ? this : changed(signatures, answered, job, supersededAt);
    }

    SignOffSheet superseded(Instant now) {
        return changed(signatures, declines, openedByJob, now);
    }

    private SignOffSheet changed(List<Signature> signed, List<Decline> declined, long job, @Nullable Instant ended) {
        return new SignOffSheet(
                review,
                title,
                icb,
                revision,
                content,
                document,
                intentVersion,
                authors,
                slots,
                signed,
                declined,
                job,
                openedAt,
                ended);
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
