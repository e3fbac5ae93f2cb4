package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.audit.checkpoint.TakeCheckpoint;
import countersign.signoff.bundle.Bundle.Kept;
import countersign.signoff.bundle.BundleRequest.Asked;
import countersign.signoff.review.Revision;
import countersign.signoff.seal.Seal;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.ProveSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the bundle of a return, once: whoever asks again gets the same bytes. */
@Component
class MakeBundle {

    private static final String JSON = "application/json";
    private static final String JOSE = "application/jose";
    private static final String TEXT = "text/plain;charset=US-ASCII";
    private static final String SIGNED = "Each signature is a detached JWS over the exact bytes of its statement.";
    private static final String UNSIGNED = "This return requires no signatures, and has none.";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Not made, because something that it must hold is not there; in words. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet(String reason) {
            super(reason);
        }
    }

    private final Bundles bundles;
    private final Sheets sheets;
    private final ProveSignature proveSignature;
    private final TakeCheckpoint takeCheckpoint;
    private final AuditEntries entries;
    private final Seal seal;
    private final Clock clock;

    MakeBundle(
            Bundles bundles,
            Sheets sheets,
            ProveSignature proveSignature,
            TakeCheckpoint takeCheckpoint,
            AuditEntries entries,
            Seal seal,
            Clock clock) {
        this.bundles = bundles;
        this.sheets = sheets;
        this.proveSignature = proveSignature;
        this.takeCheckpoint = takeCheckpoint;
        this.entries = entries;
        this.seal = seal;
        this.clock = clock;
    }

    Bundle of(String returnId, Asked request) {
        return bundles.find(returnId).orElseGet(() -> bundles.keep(made(returnId, request)));
    }

    private Bundle made(String returnId, Asked request) {
        List<Signature> signatures =
                sheet(request).map(SignOffSheet::signatures).orElse(List.of());
        Checkpoint checkpoint = takeCheckpoint
                .of(request.icb())
                .orElseThrow(() -> new NotYet("Nothing is on the record of " + request.icb() + " yet."));
        var covered = CoveredEntries.of(request.icb(), checkpoint, entries);
        var files = new ArrayList<Kept>();
        signatures.forEach(signature -> files.addAll(filesOf(signature, covered)));
        files.add(Kept.of(
                "jwks.json",
                JSON,
                MAPPER.writeValueAsBytes(seal.publicKeys().toPublicJWKSet().toJSONObject())));
        files.add(Kept.of("checkpoint.txt", TEXT, checkpoint.note().getBytes(StandardCharsets.UTF_8)));
        files.add(Kept.of("checkpoint.jws", JOSE, ascii(checkpoint.jws())));
        byte[] manifest = manifest(returnId, request, signatures, files).bytes();
        files.addFirst(Kept.of(Manifest.SEAL, JOSE, ascii(seal.seal(manifest).compact())));
        files.addFirst(Kept.of(Manifest.NAME, JSON, manifest));
        return new Bundle(returnId, request.icb(), files);
    }

    /** The sheet of the return's revision: complete, each signature good, and about the content that is returned. */
    private Optional<SignOffSheet> sheet(Asked request) {
        if (request.revision() == null) {
            return Optional.empty();
        }
        SignOffSheet sheet = sheets.find(new Revision(request.review(), request.revision()))
                .orElseThrow(() -> new NotYet("There is no sign-off sheet of this revision."))
                .body();
        List<String> faults = proveSignature.faults(sheet);
        if (!faults.isEmpty()) {
            throw new NotYet(String.join("; ", faults));
        }
        if (!sheet.outstanding().isEmpty()) {
            throw new NotYet("Not every office has signed this revision.");
        }
        if (!sheet.content().hex().equals(request.sha256("content.json"))
                || !sheet.document().hex().equals(request.sha256("document.html"))) {
            throw new NotYet("What is returned is not what was signed.");
        }
        return Optional.of(sheet);
    }

    private static List<Kept> filesOf(Signature signature, CoveredEntries covered) {
        byte[] statement = signature.statementBytes();
        AuditEntry entry = covered.ofStatement(Sha256.of(statement))
                .orElseThrow(() -> new NotYet("A signature is not on the audit record yet."));
        var names = names(signature);
        return List.of(
                Kept.of(names.statement(), JSON, statement),
                Kept.of(names.signature(), JOSE, ascii(signature.jws())),
                Kept.of(names.leaf(), JSON, entry.leaf()),
                Kept.of(names.inclusion(), TEXT, covered.proof(entry).text()));
    }

    private Manifest manifest(String returnId, Asked request, List<Signature> signatures, List<Kept> made) {
        var files = new ArrayList<>(request.files());
        made.forEach(file -> files.add(new Manifest.File(
                file.name(),
                file.mediaType(),
                file.bytes().length(),
                Sha256.of(file.bytes().getData()).hex())));
        return new Manifest(
                Manifest.SCHEMA,
                returnId,
                request.kind(),
                request.review().value(),
                request.revision(),
                request.icb().value(),
                request.region(),
                clock.instant().toString(),
                signatures.isEmpty() ? UNSIGNED : SIGNED,
                signatures.stream().map(MakeBundle::names).toList(),
                files);
    }

    private static Manifest.Signed names(Signature signature) {
        return Manifest.Signed.in(signature.slot().id().replace('~', '-'));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
