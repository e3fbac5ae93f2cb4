package countersign.signoff.standing;

import countersign.signoff.evidence.Sha256;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.seal.Seal;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.Statement;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a stored signature counts: sealed, and saying the same as everything that is stored beside it. */
@Component
class GoodSignature {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Seal seal;

    GoodSignature(Seal seal) {
        this.seal = seal;
    }

    boolean isGood(SignOffSheet sheet, Signature signature) {
        try {
            byte[] bytes = signature.statementBytes();
            return Sha256.of(bytes).equals(signature.statementHash())
                    && seal.publicKeys().getKeyByKeyId(signature.kid()) != null
                    && new DetachedJws(signature.jws()).verifies(bytes, seal.publicKeys())
                    && saysTheSame(MAPPER.readValue(bytes, Statement.class), sheet, signature);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean saysTheSame(Statement said, SignOffSheet sheet, Signature signature) {
        return said.schema().equals(Statement.SCHEMA)
                && said.icb().equals(sheet.icb().value())
                && said.reviewId().equals(sheet.review().value())
                && said.revision() == sheet.revision()
                && said.contentSha256().equals(sheet.content().hex())
                && said.documentSha256().equals(sheet.document().hex())
                && said.intent().version() == sheet.intentVersion()
                && said.signedAt().equals(signature.signedAt().toString())
                && isBy(said.signatory(), signature);
    }

    private static boolean isBy(Statement.Signatory said, Signature signature) {
        var slot = signature.slot();
        return said.subject().equals(signature.person().value())
                && said.name().equals(signature.name())
                && said.office().equals(slot.office().word())
                && said.organisation().equals(slot.organisation().value());
    }
}
