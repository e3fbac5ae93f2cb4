package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.signoff.bundle.Bundle.Kept;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For review-service, which owns the returns and knows who may see them. */
@RestController
@RequestMapping("/api/signoff/bundles/{returnId}")
class BundleController {

    private static final Pattern ID = Pattern.compile("ret-[0-9a-f]{16}");
    private static final Refusal ABSENT = new Refusal.NotFound("There is no such bundle.");
    private static final Refusal INCOMPLETE =
            new Refusal.Invalid("invalid-bundle", "A bundle needs a kind, a review, an ICB, a region and files.");

    private final MakeBundle makeBundle;
    private final Bundles bundles;
    private final CheckOwnFiles checkOwnFiles;

    BundleController(MakeBundle makeBundle, Bundles bundles, CheckOwnFiles checkOwnFiles) {
        this.makeBundle = makeBundle;
        this.bundles = bundles;
        this.checkOwnFiles = checkOwnFiles;
    }

    /** Makes it at the first time; the same bytes ever after, whatever is sent then. */
    @PutMapping
    @Answers(BundleView.class)
    ResponseEntity<?> make(@PathVariable String returnId, @RequestBody BundleRequest request, Caller caller) {
        if (!caller.isService() || !ID.matcher(returnId).matches()) {
            return Respond.refused(ABSENT);
        }
        Outcome<Bundle> bundle = request.asked()
                .map(asked -> makeBundle.of(returnId, asked))
                .orElseGet(() -> Outcome.refused(INCOMPLETE));
        return Respond.with(bundle, this::view);
    }

    @GetMapping
    @Answers(BundleView.class)
    ResponseEntity<?> bundle(@PathVariable String returnId, Caller caller) {
        return find(returnId, caller).<ResponseEntity<?>>map(this::view).orElseGet(() -> Respond.refused(ABSENT));
    }

    /** The exact bytes; refused if they are no longer what the manifest lists. */
    @GetMapping("/files/{name}")
    @Answers(value = byte[].class, mediaType = "application/octet-stream")
    ResponseEntity<?> file(@PathVariable String returnId, @PathVariable String name, Caller caller) {
        var bundle = find(returnId, caller);
        var file = bundle.flatMap(found -> found.file(name));
        if (bundle.isEmpty() || file.isEmpty()) {
            return Respond.refused(ABSENT);
        }
        return checkOwnFiles.holds(bundle.get(), file.get()) ? bytes(file.get()) : changed(name);
    }

    private Optional<Bundle> find(String returnId, Caller caller) {
        return caller.isService() ? bundles.find(returnId) : Optional.empty();
    }

    private ResponseEntity<?> view(Bundle bundle) {
        return Manifest.of(bundle)
                .<ResponseEntity<?>>map(manifest ->
                        ResponseEntity.ok(BundleView.of(bundle, manifest, checkOwnFiles.faults(bundle, manifest))))
                .orElseGet(() -> changed(Manifest.NAME));
    }

    private static ResponseEntity<byte[]> bytes(Kept file) {
        byte[] bytes = file.content();
        return ResponseEntity.ok()
                .eTag('"' + Sha256.of(bytes).hex() + '"')
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static ResponseEntity<?> changed(String name) {
        return Respond.refused(new Refusal.WrongState(
                "bytes-changed",
                "What is stored as %s is not what was made and sealed. It is not given out. The operators have been told."
                        .formatted(name)));
    }
}
