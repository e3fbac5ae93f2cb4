package countersign.signoff.proof;

import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Sight.Extent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds a signature by its id, for whoever sees everything of its review, and for whoever signed. */
@Component
class FindSignature {

    private static final Pattern ID =
            Pattern.compile("([A-Za-z0-9-]{1,64})~([1-9][0-9]{0,5})~([a-z-]+~[A-Z0-9]{2,12})");

    /** A signature, on the sheet it stands on. */
    record Found(String id, SignOffSheet sheet, Signature signature) {}

    private final Sheets sheets;
    private final Sight sight;

    FindSignature(Sheets sheets, Sight sight) {
        this.sheets = sheets;
        this.sight = sight;
    }

    Optional<Found> find(Caller caller, String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var revision = new Revision(new ReviewId(parts.group(1)), Integer.parseInt(parts.group(2)));
        return sheets.find(revision)
                .map(Versioned::body)
                .flatMap(sheet -> Slot.of(parts.group(3))
                        .flatMap(sheet::signatureOf)
                        .map(signature -> new Found(id, sheet, signature)))
                .filter(found -> sees(caller, found));
    }

    private boolean sees(Caller caller, Found found) {
        return (caller.isPerson() && caller.person().equals(found.signature().person()))
                || sight.extentOf(caller, found.sheet().review()) == Extent.EVERYTHING;
    }
}
