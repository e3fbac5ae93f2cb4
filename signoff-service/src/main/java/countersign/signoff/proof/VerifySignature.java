package countersign.signoff.proof;

import countersign.signoff.evidence.Sha256;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.seal.Seal;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.ExactBytes;
import countersign.signoff.statement.Statement;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifies a signature from the bytes that are stored, here and in review-service; nothing is written anew. */
@Component
class VerifySignature {

    /** One thing that was looked at. */
    record Check(String name, boolean passed, String detail) {}

    /** All that was looked at; valid when everything passed. */
    record Verification(boolean valid, List<Check> checks) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Seal seal;
    private final ExactBytes exactBytes;

    VerifySignature(Seal seal, ExactBytes exactBytes) {
        this.seal = seal;
        this.exactBytes = exactBytes;
    }

    Verification verify(FindSignature.Found found) {
        Signature signature = found.signature();
        SignOffSheet sheet = found.sheet();
        byte[] statement = signature.statementBytes();
        var checks = List.of(
                new Check(
                        "statement",
                        Sha256.of(statement).equals(signature.statementHash()),
                        "The stored statement has the recorded SHA-256"),
                new Check(
                        "seal",
                        new DetachedJws(signature.jws()).verifies(statement, seal.publicKeys()),
                        "The seal's key %s signed exactly this statement".formatted(signature.kid())),
                new Check(
                        "subject",
                        isAbout(statement, sheet, signature),
                        "The statement is about this revision, this office and this person"),
                new Check(
                        "content",
                        exactBytes.of(sheet).areThoseOf(sheet),
                        "The content and the document have the SHA-256 that was signed"));
        return new Verification(checks.stream().allMatch(Check::passed), checks);
    }

    private static boolean isAbout(byte[] bytes, SignOffSheet sheet, Signature signature) {
        try {
            Statement said = MAPPER.readValue(bytes, Statement.class);
            return said.schema().equals(Statement.SCHEMA)
                    && said.icb().equals(sheet.icb().value())
                    && said.reviewId().equals(sheet.review().value())
                    && said.revision() == sheet.revision()
                    && said.contentSha256().equals(sheet.content().hex())
                    && said.documentSha256().equals(sheet.document().hex())
                    && said.intent().version() == sheet.intentVersion()
                    && said.signedAt().equals(signature.signedAt().toString())
                    && isBy(said.signatory(), signature);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static boolean isBy(Statement.Signatory said, Signature signature) {
        var slot = signature.slot();
        return said.subject().equals(signature.person().value())
                && said.office().equals(slot.office().word())
                && said.organisation().equals(slot.organisation().value());
    }
}
