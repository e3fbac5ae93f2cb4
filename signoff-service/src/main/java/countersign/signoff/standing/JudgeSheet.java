package countersign.signoff.standing;

import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.NamedOrganisation;
import countersign.signoff.review.RevisionManifest;
import countersign.signoff.sheet.Decline;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says whether a sheet is the complete sheet of a frozen revision: held against what review-service froze, because the
 * sheet itself may have been changed; and signature by signature, because a list with entries is no signed sheet.
 */
@Component
class JudgeSheet {

    private final GoodSignature goodSignature;

    JudgeSheet(GoodSignature goodSignature) {
        this.goodSignature = goodSignature;
    }

    /** Why it is not, in sentences; none if it is. */
    List<String> faults(RevisionManifest manifest, Optional<SignOffSheet> sheet) {
        return sheet.map(it -> new Judging(manifest, it, goodSignature).faults())
                .orElse(List.of("The sign-off sheet of revision %d was never opened.".formatted(manifest.revision())));
    }

    private record Judging(RevisionManifest manifest, SignOffSheet sheet, GoodSignature goodSignature) {

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            subject().ifPresent(faults::add);
            state().ifPresent(faults::add);
            places().ifPresent(faults::add);
            outstanding().ifPresent(faults::add);
            people().ifPresent(faults::add);
            signatures().ifPresent(faults::add);
            return faults;
        }

        private Optional<String> subject() {
            boolean same = sheet.review().equals(manifest.reviewId())
                    && sheet.revision() == manifest.revision()
                    && sheet.icb().equals(manifest.icb())
                    && sheet.content().equals(manifest.contentSha256())
                    && sheet.document().equals(manifest.documentSha256())
                    && sheet.intentVersion() == manifest.intentVersion();
            return when(!same, "The sign-off sheet kept for revision %d is about something else than was frozen.");
        }

        private Optional<String> state() {
            if (sheet.supersededAt() != null) {
                return when(true, "The signatures on revision %d do not count any more: it went back for rework.");
            }
            return when(
                    sheet.declines().stream().anyMatch(JudgeSheet::isOpen),
                    "An office declined to sign revision %d, and nobody has answered that yet.");
        }

        private Optional<String> places() {
            Set<Slot> frozen = Set.copyOf(manifest.slots());
            boolean same = sheet.slots().size() == frozen.size() && frozen.equals(Set.copyOf(sheet.slots()));
            return when(!same, "The sign-off sheet of revision %d does not ask the offices that were frozen with it.");
        }

        private Optional<String> outstanding() {
            String missing = manifest.slots().stream()
                    .filter(slot -> sheet.signatureOf(slot).isEmpty())
                    .map(this::inWords)
                    .collect(Collectors.joining("; "));
            return when(!missing.isEmpty(), "Revision %d is not signed by: " + missing.replace("%", "%%") + ".");
        }

        /** One signature in each place, each by somebody else, none by an author. */
        private Optional<String> people() {
            Set<PersonId> people =
                    sheet.signatures().stream().map(Signature::person).collect(Collectors.toSet());
            Set<Slot> places = sheet.signatures().stream().map(Signature::slot).collect(Collectors.toSet());
            int signatures = sheet.signatures().size();
            Set<PersonId> authors = new HashSet<>(manifest.authors());
            authors.retainAll(people);
            return when(
                    people.size() != signatures || places.size() != signatures || !authors.isEmpty(),
                    "Revision %d is not signed by one person for each office, none of them an author of it.");
        }

        private Optional<String> signatures() {
            String bad = sheet.signatures().stream()
                    .filter(signature -> !goodSignature.isGood(sheet, signature))
                    .map(signature -> inWords(signature.slot()))
                    .collect(Collectors.joining("; "));
            return when(
                    !bad.isEmpty(),
                    "On revision %d, what is kept as a signature does not agree with its signed statement, and does"
                            + " not count: " + bad.replace("%", "%%") + ".");
        }

        private String inWords(Slot slot) {
            return slot.office().label() + ", "
                    + NamedOrganisation.nameOf(slot.organisation(), manifest.organisations());
        }

        private Optional<String> when(boolean fault, String words) {
            return fault ? Optional.of(words.formatted(manifest.revision())) : Optional.empty();
        }
    }

    private static boolean isOpen(Decline decline) {
        return decline.askedAgainAt() == null;
    }
}
