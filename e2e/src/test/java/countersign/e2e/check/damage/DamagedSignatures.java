package countersign.e2e.check.damage;

import static countersign.e2e.check.damage.Damage.set;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.effect.DisplayedIsSigned;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** Damage to what is shown of signatures, and to what their receivers verify; needs a return that was sent. */
final class DamagedSignatures {

    private static final Invariant SHOWN = new DisplayedIsSigned();
    private static final String BUNDLES = "signoff.evidence-bundles";

    private DamagedSignatures() {}

    static List<Damage> all() {
        return List.of(
                new Damage(
                        "another name stands beside a signed statement", SHOWN, it -> set(signature(it), "name", "X")),
                new Damage("another person stands beside it", SHOWN, it -> set(signature(it), "person", "x")),
                new Damage("another time stands beside it", SHOWN, it -> set(signature(it), "signedAt", new Date(0))),
                new Damage(
                        "a signature was moved to another place", SHOWN, it -> set(signature(it), "slot.office", "X")),
                new Damage("a sheet names other content", SHOWN, it -> set(sheet(it), "body.content", "0")),
                new Damage("a frozen document was changed", SHOWN, DamagedSignatures::rewritten),
                new Damage("the evidence of a return is lost", SHOWN, it -> it.all(BUNDLES)
                        .clear()),
                new Damage("a file of the evidence was changed", SHOWN, it -> flipped(it, "jwks.json")),
                new Damage("a manifest was changed", SHOWN, it -> flipped(it, "manifest.json")));
    }

    private static Document sheet(Evidence evidence) {
        return evidence.all("signoff.sheets").stream()
                .filter(sheet -> !Bson.list(sheet, "body.signatures").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Document signature(Evidence evidence) {
        return Bson.list(sheet(evidence), "body.signatures").getFirst();
    }

    private static void rewritten(Evidence evidence) {
        Document frozen = evidence.all("review.revisions").stream()
                .filter(revision -> Bson.at(revision, "body.freezing").isPresent())
                .findFirst()
                .orElseThrow();
        set(frozen, "body.freezing.document", new Binary("<p>Something else</p>".getBytes()));
    }

    private static void flipped(Evidence evidence, String name) {
        Document file = Bson.list(evidence.all(BUNDLES).getFirst(), "body.files").stream()
                .filter(each -> Bson.text(each, "name").equals(name))
                .findFirst()
                .orElseThrow();
        byte[] bytes = ((Binary) Bson.at(file, "bytes").orElseThrow()).getData().clone();
        bytes[bytes.length / 2] ^= 1;
        set(file, "bytes", new Binary(bytes));
    }
}
