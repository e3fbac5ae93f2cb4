package countersign.signoff.proof;

import countersign.platform.canonical.Sha256;
import countersign.signoff.appointment.Office;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.sheet.SheetStatus;
import countersign.signoff.statement.SignatureProof;
import countersign.signoff.statement.Statement;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is shown: what its signed statement says, and the bytes with which others verify it.
 *
 * @param valid false when it does not count; {@code faults} then says why
 * @param signed what was signed; null when no statement that was sealed for this sheet is stored
 */
record SignatureView(
        String id,
        String reviewId,
        int revision,
        boolean valid,
        List<String> faults,
        @Nullable Statement signed,
        @Nullable String officeLabel,
        String statement,
        String statementSha256,
        String jws,
        String kid,
        boolean superseded,
        String called) {

    static SignatureView of(FindSignature.Found found, SignatureProof proof) {
        var signature = found.signature();
        Statement signed = proof.signed().orElse(null);
        return new SignatureView(
                found.id(),
                found.sheet().review().value(),
                found.sheet().revision(),
                proof.isValid(),
                proof.faults(),
                signed,
                signed == null ? null : label(signed),
                signature.statement(),
                statementHash(signature.statement()),
                signature.jws(),
                new DetachedJws(signature.jws()).kid().orElse(""),
                found.sheet().status() == SheetStatus.SUPERSEDED,
                Statement.CALLED);
    }

    /** Computed from the bytes that are handed out; empty if they cannot be read. */
    private static String statementHash(String base64) {
        try {
            return Sha256.of(Base64.getDecoder().decode(base64)).hex();
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String label(Statement signed) {
        String office = signed.signatory().office();
        return Office.of(office).map(Office::label).orElse(office);
    }
}
