package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
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

    /** Refused as long as something that it must hold is not there. */
    Outcome<Bundle> of(String returnId, Asked request) {
        return bundles.find(returnId).map(Outcome::done).orElseGet(() -> signatures(request)
                .then(signatures -> made(returnId, request, signatures))
                .map(bundles::keep));
    }

    private Outcome<Bundle> made(String returnId, Asked request, List<Signature> signatures) {
        return takeCheckpoint
                .of(request.icb())
                .map(checkpoint -> made(returnId, request, signatures, checkpoint))
                .orElseGet(() -> notYet("Nothing is on the record of " + request.icb() + " yet."));
    }

    private Outcome<Bundle> made(String returnId, Asked request, List<Signature> signatures, Checkpoint checkpoint) {
        var covered = CoveredEntries.of(request.icb(), checkpoint, entries);
        var files = new ArrayList<Kept>();
        for (Signature signature : signatures) {
            Optional<AuditEntry> entry = covered.ofStatement(Sha256.of(signature.statementBytes()));
            if (entry.isEmpty()) {
                return notYet("A signature is not on the audit record yet.");
            }
            files.addAll(filesOf(signature, entry.get(), covered));
        }
        files.add(Kept.of(
                "jwks.json",
                JSON,
                MAPPER.writeValueAsBytes(seal.publicKeys().toPublicJWKSet().toJSONObject())));
        files.add(Kept.of("checkpoint.txt", TEXT, checkpoint.note().getBytes(StandardCharsets.UTF_8)));
        files.add(Kept.of("checkpoint.jws", JOSE, ascii(checkpoint.jws())));
        byte[] manifest = manifest(returnId, request, signatures, files).bytes();
        files.addFirst(Kept.of(Manifest.SEAL, JOSE, ascii(seal.seal(manifest).compact())));
        files.addFirst(Kept.of(Manifest.NAME, JSON, manifest));
        return Outcome.done(new Bundle(returnId, request.icb(), files));
    }

    /** Of the return's revision: complete, each one good, and about the content that is returned. */
    private Outcome<List<Signature>> signatures(Asked request) {
        if (request.revision() == null) {
            return Outcome.done(List.of());
        }
        return sheets.find(new Revision(request.review(), request.revision()))
                .map(sheet -> signatures(request, sheet.body()))
                .orElseGet(() -> notYet("There is no sign-off sheet of this revision."));
    }

    private Outcome<List<Signature>> signatures(Asked request, SignOffSheet sheet) {
        List<String> faults = proveSignature.faults(sheet);
        if (!faults.isEmpty()) {
            return notYet(String.join("; ", faults));
        }
        if (!sheet.outstanding().isEmpty()) {
            return notYet("Not every office has signed this revision.");
        }
        if (!sheet.content().hex().equals(request.sha256("content.json"))
                || !sheet.document().hex().equals(request.sha256("document.html"))) {
            return notYet("What is returned is not what was signed.");
        }
        return Outcome.done(sheet.signatures());
    }

    private static <T> Outcome<T> notYet(String why) {
        return Outcome.refused(new Refusal.WrongState("bundle-not-possible", why));
    }

    private static List<Kept> filesOf(Signature signature, AuditEntry entry, CoveredEntries covered) {
        var names = names(signature);
        return List.of(
                Kept.of(names.statement(), JSON, signature.statementBytes()),
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
