package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.signoff.appointment.Office;
import countersign.signoff.statement.Statement;
import java.util.List;

/**
 * A bundle as it is listed.
 *
 * @param faults what is wrong with the files that this service keeps, in words; empty if nothing is
 * @param signed what the signed statements say
 */
record BundleView(
        String returnId,
        String madeAt,
        String about,
        String manifestSha256,
        List<String> faults,
        List<Signed> signed,
        List<Manifest.File> files) {

    /** A signed statement, and the names of its files. */
    record Signed(String officeLabel, Statement statement, Manifest.Signed files) {}

    static BundleView of(Bundle bundle, Manifest manifest, List<String> faults) {
        return new BundleView(
                bundle.returnId(),
                manifest.madeAt(),
                manifest.about(),
                Sha256.of(manifest.bytes()).hex(),
                faults,
                manifest.signatures().stream()
                        .flatMap(files -> bundle.file(files.statement()).stream()
                                .flatMap(file -> Statement.read(file.bytes().getData()).stream())
                                .map(said -> new Signed(label(said), said, files)))
                        .toList(),
                manifest.files());
    }

    private static String label(Statement said) {
        String office = said.signatory().office();
        return Office.of(office).map(Office::label).orElse(office);
    }
}
