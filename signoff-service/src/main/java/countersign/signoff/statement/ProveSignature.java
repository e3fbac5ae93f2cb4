package countersign.signoff.statement;

import countersign.platform.canonical.Sha256;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.seal.Seal;
import countersign.signoff.sheet.SheetStatus;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.SignatureProof.Check;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one way of telling whether a stored signature counts: the seal over the statement's exact bytes, and what is
 * stored beside the statement compared with it, field by field. Nothing is fetched for it.
 */
@Component
public class ProveSignature {

    private final Seal seal;

    ProveSignature(Seal seal) {
        this.seal = seal;
    }

    public SignatureProof of(SignOffSheet sheet, Signature signature) {
        Optional<byte[]> bytes = bytes(signature);
        var jws = new DetachedJws(signature.jws());
        boolean sealed = bytes.filter(it -> jws.verifies(it, seal.publicKeys())).isPresent();
        Optional<Statement> said = bytes.filter(_ -> sealed).flatMap(Statement::read);
        List<String> differences = said.map(it -> Differences.between(it, sheet, signature))
                .orElse(List.of("The signed statement cannot be read"));
        List<Check> checks =
                List.of(statementCheck(bytes, signature), sealCheck(sealed, jws), subjectCheck(differences));
        return checks.stream().allMatch(Check::passed)
                ? new SignatureProof.Valid(said.orElseThrow(), checks)
                : new SignatureProof.Invalid(said.filter(it -> Differences.isOf(it, sheet)), checks);
    }

    /** What is wrong with the signatures of a sheet, in words; empty if each of them counts. */
    public List<String> faults(SignOffSheet sheet) {
        return sheet.signatures().stream()
                .flatMap(signature -> of(sheet, signature).faults().stream()
                        .map(fault -> "%s: %s".formatted(signature.slot().id(), fault)))
                .toList();
    }

    /** True when each place of the sheet has a signature that counts. */
    public boolean isComplete(SignOffSheet sheet) {
        return sheet.status() == SheetStatus.COMPLETE && faults(sheet).isEmpty();
    }

    private static Optional<byte[]> bytes(Signature signature) {
        try {
            return Optional.of(Base64.getDecoder().decode(signature.statement()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Check statementCheck(Optional<byte[]> bytes, Signature signature) {
        boolean same = bytes.filter(it -> Sha256.of(it).equals(signature.statementHash()))
                .isPresent();
        return new Check(
                "statement",
                same,
                same ? "The statement is the recorded one" : "The stored statement is not the recorded one");
    }

    private static Check sealCheck(boolean sealed, DetachedJws jws) {
        return new Check(
                "seal",
                sealed,
                sealed
                        ? "The seal's key %s signed exactly this statement"
                                .formatted(jws.kid().orElse(""))
                        : "The seal is not over the stored statement");
    }

    private static Check subjectCheck(List<String> differences) {
        return new Check(
                "subject",
                differences.isEmpty(),
                differences.isEmpty()
                        ? "Everything shown with the signature is what the statement says"
                        : String.join("; ", differences));
    }
}
