package countersign.signoff.proof;

import countersign.signoff.statement.ExactBytes;
import countersign.signoff.statement.ProveSignature;
import countersign.signoff.statement.SignatureProof.Check;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies a signature from the bytes that are stored, here and in review-service; nothing is written anew. */
@Component
class VerifySignature {

    /**
     * All that was looked at; valid when everything passed.
     *
     * @param reviewTitle as the signed content has it; null when that is not what was signed
     */
    record Verification(
            boolean valid, List<Check> checks, @Nullable String reviewTitle) {}

    private final ProveSignature proveSignature;
    private final ExactBytes exactBytes;
    private final FaultySignatures faultySignatures;

    VerifySignature(ProveSignature proveSignature, ExactBytes exactBytes, FaultySignatures faultySignatures) {
        this.faultySignatures = faultySignatures;
        this.proveSignature = proveSignature;
        this.exactBytes = exactBytes;
    }

    Verification verify(FindSignature.Found found) {
        var fetched = exactBytes.of(found.sheet());
        boolean same = fetched.isThatOf(found.sheet());
        var content = new Check(
                "content",
                same,
                same
                        ? "The content and the document are those that were signed"
                        : "The content, the document or the title is not what was signed");
        var proof = proveSignature.of(found.sheet(), found.signature());
        var checks = Stream.concat(proof.checks().stream(), Stream.of(content)).toList();
        faultySignatures.tell(
                found.sheet(),
                checks.stream()
                        .filter(check -> !check.passed())
                        .map(Check::detail)
                        .toList());
        boolean known = proof.signed()
                .filter(said -> said.contentSha256().equals(fetched.content().hex()))
                .isPresent();
        return new Verification(
                proof.isValid() && same, checks, known ? fetched.title().orElse(null) : null);
    }
}
