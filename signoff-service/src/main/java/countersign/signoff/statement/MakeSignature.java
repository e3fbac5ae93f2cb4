package countersign.signoff.statement;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.signoff.appointment.Slot;
import countersign.signoff.seal.Seal;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Writes the statement, once and for all, and seals its bytes. */
@Component
public class MakeSignature {

    private static final int NONCE_BYTES = 16;

    private final Seal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeSignature(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    public Signature of(Caller caller, Slot slot, SignOffSheet sheet, RememberedKey key, String interests) {
        Instant now = clock.instant();
        byte[] statement = statement(caller, slot, sheet, interests, now).bytes();
        return new Signature(
                slot,
                caller.person(),
                caller.name(),
                Base64.getEncoder().encodeToString(statement),
                Sha256.of(statement),
                seal.seal(statement).compact(),
                seal.kid(),
                now,
                key);
    }

    private Statement statement(Caller caller, Slot slot, SignOffSheet sheet, String interests, Instant now) {
        return new Statement(
                Statement.SCHEMA,
                sheet.icb().value(),
                sheet.review().value(),
                sheet.revision(),
                sheet.content().hex(),
                sheet.document().hex(),
                Intent.of(sheet.intentVersion()).orElseThrow(),
                signatory(caller, slot),
                login(caller),
                interests,
                nonce(),
                now.toString());
    }

    private static Statement.Signatory signatory(Caller caller, Slot slot) {
        return new Statement.Signatory(
                caller.strength().issuer(),
                caller.person().value(),
                caller.name(),
                slot.office().word(),
                slot.organisation().value(),
                Statement.HOLDER);
    }

    private static Statement.Login login(Caller caller) {
        var strength = caller.strength();
        return new Statement.Login(
                strength.acr(),
                strength.amr(),
                strength.authTime().orElseThrow().getEpochSecond());
    }

    private String nonce() {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }
}
