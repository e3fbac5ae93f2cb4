package countersign.signoff.proof;

import countersign.platform.identity.OdsCode;
import countersign.signoff.sheet.SheetStatus;
import countersign.signoff.statement.Statement;
import java.time.Instant;

/** A signature as it is shown: the signed bytes in Base64, and the seal's JWS over them. */
record SignatureView(
        String id,
        String reviewId,
        OdsCode icb,
        int revision,
        String slotId,
        String office,
        String officeLabel,
        OdsCode organisation,
        String signedBy,
        Instant signedAt,
        String statement,
        String statementSha256,
        String jws,
        String kid,
        boolean superseded,
        String called) {

    static SignatureView of(FindSignature.Found found) {
        var signature = found.signature();
        var slot = signature.slot();
        return new SignatureView(
                found.id(),
                found.sheet().review().value(),
                found.sheet().icb(),
                found.sheet().revision(),
                slot.id(),
                slot.office().word(),
                slot.office().label(),
                slot.organisation(),
                signature.name(),
                signature.signedAt(),
                signature.statement(),
                signature.statementHash().hex(),
                signature.jws(),
                signature.kid(),
                found.sheet().status() == SheetStatus.SUPERSEDED,
                Statement.CALLED);
    }
}
