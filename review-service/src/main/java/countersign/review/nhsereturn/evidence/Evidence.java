package countersign.review.nhsereturn.evidence;

import countersign.platform.calls.Remote;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.exact.CheckedBytes;
import countersign.review.exact.KeptBytes;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.evidence.SignoffBundles.Asked;
import countersign.review.nhsereturn.evidence.SignoffBundles.Bundle;
import countersign.review.nhsereturn.file.ReturnFile;
import feign.FeignException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The evidence of a return: files of this service and of signoff-service, as one. */
@Component
class Evidence {

    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.jws";

    private final SignoffBundles bundles;
    private final OwnFiles own;
    private final CheckedBytes checked;

    Evidence(SignoffBundles bundles, OwnFiles own, CheckedBytes checked) {
        this.bundles = bundles;
        this.own = own;
        this.checked = checked;
    }

    /** Makes it at the first time; asked again it changes nothing. */
    void make(ReturnFile file) {
        var asked = new Asked(
                file.kind().word(),
                file.review().value(),
                file.revision().orElse(null),
                file.icb().value(),
                file.region().value(),
                own.listed(file));
        Remote.call(() -> bundles.make(file.id().value(), asked));
    }

    /** Empty while it is not made. */
    Optional<Bundle> bundle(ReturnFile file) {
        return Remote.find(() -> bundles.bundle(file.id().value()));
    }

    /** The exact bytes of one file; refused as not there if there is none of this name. */
    Outcome<byte[]> bytes(ReturnFile file, String name) {
        KeptBytes kept = own.of(file).get(name);
        return kept == null ? ofSignoff(file, name) : checked.of(kept);
    }

    private Outcome<byte[]> ofSignoff(ReturnFile file, String name) {
        try {
            return Remote.find(() -> bundles.file(file.id().value(), name))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Returns.ABSENT));
        } catch (FeignException.Conflict changed) {
            return Outcome.refused(new Refusal.WrongState(
                    "bytes-changed",
                    "What is stored as " + name
                            + " is not what was made and sealed. It is not given out. The operators have been told."));
        }
    }

    /** Every file by its name: the manifest and its seal first, then in the manifest's order. */
    Outcome<Map<String, byte[]>> all(ReturnFile file, Bundle bundle) {
        Outcome<Map<String, byte[]>> all = Outcome.done(new LinkedHashMap<>());
        var names =
                Stream.concat(Stream.of(MANIFEST, SEAL), bundle.files().stream().map(EvidenceFile::name));
        for (String name : names.toList()) {
            all = all.then(files -> bytes(file, name).map(bytes -> {
                files.put(name, bytes);
                return files;
            }));
        }
        return all;
    }
}
