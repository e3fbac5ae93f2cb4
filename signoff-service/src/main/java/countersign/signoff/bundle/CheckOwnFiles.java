package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.platform.stuck.About;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;
import countersign.signoff.bundle.Bundle.Kept;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Verifies the files of a bundle that this service keeps, whenever they are looked at; an operator hears of damage. */
@Component
class CheckOwnFiles implements StuckWorkSource {

    private static final String PREFIX = "changed-bundle~";
    private static final String ADVICE =
            "Somebody or something changed the database. Restore the bundle from a backup or"
                    + " another replica, and find out how it came about. Trying again removes this entry; it comes back when"
                    + " the bundle is looked at and is still not right.";

    private final Seal seal;
    private final ObjectProvider<StuckWorks> stuckWorks;

    CheckOwnFiles(Seal seal, ObjectProvider<StuckWorks> stuckWorks) {
        this.seal = seal;
        this.stuckWorks = stuckWorks;
    }

    /** In words; those that review-service gives out, such as the content, it checks itself. */
    List<String> faults(Bundle bundle, Manifest manifest) {
        var faults = new ArrayList<String>();
        if (!isSealed(bundle)) {
            faults.add("The manifest is not the one that was sealed");
        }
        Map<String, byte[]> files = bundle.bytes();
        for (Manifest.File listed : manifest.files()) {
            byte[] bytes = files.get(listed.name());
            if (bytes != null && !Sha256.of(bytes).hex().equals(listed.sha256())) {
                faults.add(listed.name() + " is not the file that the manifest lists");
            }
        }
        if (!faults.isEmpty()) {
            tell(bundle, faults);
        }
        return List.copyOf(faults);
    }

    /** True when the file is what was made. */
    boolean holds(Bundle bundle, Kept file) {
        var manifest = Manifest.of(bundle);
        if (manifest.isEmpty() || !isSealed(bundle)) {
            tell(bundle, List.of("The manifest is not the one that was sealed"));
            return false;
        }
        return faults(bundle, manifest.get()).stream().noneMatch(fault -> fault.startsWith(file.name() + " "));
    }

    private boolean isSealed(Bundle bundle) {
        var files = bundle.bytes();
        byte[] none = new byte[0];
        var jws = new DetachedJws(new String(files.getOrDefault(Manifest.SEAL, none), StandardCharsets.ISO_8859_1));
        return jws.verifies(files.getOrDefault(Manifest.NAME, none), seal.publicKeys());
    }

    private void tell(Bundle bundle, List<String> faults) {
        var about = new About(
                "Giving out the evidence of a return",
                bundle.returnId(),
                bundle.icb().value());
        var failure = new StoppedException("It is not what was made: " + String.join("; ", faults) + ".", ADVICE);
        stuckWorks.ifAvailable(works -> works.record(PREFIX + bundle.returnId(), about, failure, 1));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void retry(String reference) {
        stuckWorks.ifAvailable(works -> works.resolve(PREFIX + reference));
    }
}
