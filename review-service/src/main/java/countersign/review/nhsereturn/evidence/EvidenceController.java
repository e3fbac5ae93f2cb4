package countersign.review.nhsereturn.evidence;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.evidence.SignoffBundles.Bundle;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.reading.SeenReturns;
import countersign.webserver.header.InlineStyles;
import feign.FeignException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The evidence behind a return's link, for everybody who may know of the return. */
@RestController
@RequestMapping("/api/review/returns/{id}/evidence")
class EvidenceController {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);
    private static final String ZIP = "evidence.zip";
    private static final String ALONE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox; style-src ";

    private final SeenReturns seen;
    private final Evidence evidence;

    EvidenceController(SeenReturns seen, Evidence evidence) {
        this.seen = seen;
        this.evidence = evidence;
    }

    /** The files, what the statements say, and what our own check of them has found just now. */
    @GetMapping
    @Answers(EvidenceView.class)
    ResponseEntity<?> list(Caller caller, @PathVariable String id) {
        return Respond.ok(seen.by(caller, id).map(this::view));
    }

    /** The exact bytes of a file, or {@code evidence.zip} with all of them. */
    @GetMapping("/{name}")
    @Answers(value = byte[].class, mediaType = "application/octet-stream")
    ResponseEntity<?> file(Caller caller, @PathVariable String id, @PathVariable String name) {
        return Respond.with(
                seen.by(caller, id).then(file -> name.equals(ZIP) ? zip(file) : evidence.bytes(file, name)),
                bytes -> bytes(id, name, bytes));
    }

    private EvidenceView view(ReturnFile file) {
        try {
            return evidence.bundle(file)
                    .map(bundle -> EvidenceView.of(bundle, faults(file, bundle)))
                    .orElseGet(() -> EvidenceView.without("in-preparation"));
        } catch (FeignException.Conflict changed) {
            return new EvidenceView(
                    "ready",
                    null,
                    null,
                    null,
                    List.of("The manifest is not the one that was sealed"),
                    List.of(),
                    List.of());
        } catch (RuntimeException away) {
            LOG.warn("The evidence of return {} cannot be fetched: {}", file.id(), away.toString());
            return EvidenceView.without("unavailable");
        }
    }

    /** Those that signoff-service found in its files, and those of ours that are not what the manifest lists. */
    private List<String> faults(ReturnFile file, Bundle bundle) {
        var ours = bundle.files().stream()
                .filter(listed -> OwnFiles.holds(listed.name()))
                .filter(listed -> !isAsListed(file, listed))
                .map(listed -> listed.name() + " is not the file that the manifest lists");
        return Stream.concat(bundle.faults().stream(), ours).toList();
    }

    private boolean isAsListed(ReturnFile file, EvidenceFile listed) {
        return evidence.bytes(file, listed.name()) instanceof Outcome.Done<byte[]>(byte[] bytes)
                && Sha256.of(bytes).hex().equals(listed.sha256());
    }

    private Outcome<byte[]> zip(ReturnFile file) {
        Optional<Bundle> bundle = evidence.bundle(file);
        return bundle.isEmpty()
                ? Outcome.refused(Returns.ABSENT)
                : evidence.all(file, bundle.get()).map(EvidenceZip::of);
    }

    private static ResponseEntity<byte[]> bytes(String id, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .eTag('"' + Sha256.of(bytes).hex() + '"')
                .contentType(MediaType.parseMediaType(mediaType(name)))
                .header("Content-Disposition", "attachment; filename=\"" + id + "-" + name + "\"")
                .header("Content-Security-Policy", ALONE + styles(name, bytes))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes);
    }

    private static String styles(String name, byte[] bytes) {
        return name.endsWith(".html") ? InlineStyles.of(bytes) : "'none'";
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "jws" -> "application/jose";
            case "txt" -> "text/plain;charset=US-ASCII";
            case "html" -> "text/html;charset=UTF-8";
            default -> "application/zip";
        };
    }
}
