package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.signing.FindSigning.Found;
import countersign.signoff.statement.ExactBytes;
import countersign.signoff.statement.MakeSignature;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a signature on a sheet: every rule is checked against the sheet in the one write that records it. */
@Component
class SignSheet {

    private static final Refusal SHOWN_ANOTHER =
            differs("The document or the statement has changed since you opened this page.");
    private static final Refusal STORED_ANOTHER = differs("What is stored is not what was frozen.");

    private final FindSigning findSigning;
    private final Sheets sheets;
    private final ExactBytes exactBytes;
    private final MakeSignature makeSignature;
    private final Clock clock;

    SignSheet(FindSigning findSigning, Sheets sheets, ExactBytes exactBytes, MakeSignature makeSignature, Clock clock) {
        this.findSigning = findSigning;
        this.sheets = sheets;
        this.exactBytes = exactBytes;
        this.makeSignature = makeSignature;
        this.clock = clock;
    }

    /** The sheet with the signature, which is new or was made by the same request before. */
    record Signed(SignOffSheet sheet, Signature signature) {}

    Outcome<Signed> sign(Caller caller, String taskId, IdempotencyKey key, SignRequest request) {
        return findSigning
                .forSignatory(caller, taskId)
                .then(found -> StepUp.isFresh(caller, clock.instant())
                        ? sign(caller, found, RememberedKey.of(key, request), request)
                        : Outcome.refused(StepUp.LOGIN_TOO_OLD));
    }

    private Outcome<Signed> sign(Caller caller, Found found, RememberedKey key, SignRequest request) {
        return signedBefore(caller, found, found.sheet().body(), key)
                .or(() -> refusal(caller, found, request).map(Outcome::refused))
                .orElseGet(() -> write(caller, found, key, request));
    }

    private Optional<Refusal> refusal(Caller caller, Found found, SignRequest request) {
        SignOffSheet sheet = found.sheet().body();
        return found.refusal(sheet, caller.person())
                .or(() -> SignRequestCheck.refusal(request))
                .or(() -> isShownIn(request, sheet) ? Optional.empty() : Optional.of(SHOWN_ANOTHER))
                .or(() -> exactBytes.of(sheet).isThatOf(sheet) ? Optional.empty() : Optional.of(STORED_ANOTHER));
    }

    private static boolean isShownIn(SignRequest request, SignOffSheet sheet) {
        return sheet.content().equals(request.contentSha256())
                && sheet.document().equals(request.documentSha256())
                && Integer.valueOf(sheet.intentVersion()).equals(request.intentVersion());
    }

    private static Refusal differs(String what) {
        return new Refusal.WrongState(
                "content-differs", what + " Nothing was signed. Open the document again, then sign.");
    }

    /** The rules of the sheet are checked against what it then holds. */
    private Outcome<Signed> write(Caller caller, Found found, RememberedKey key, SignRequest request) {
        return sheets.change(found.revision(), read -> {
            SignOffSheet sheet = read.body();
            return signedBefore(caller, found, sheet, key)
                    .or(() -> found.refusal(sheet, caller.person()).map(Outcome::refused))
                    .map(earlier -> earlier.map(signed -> Change.of(sheet, signed)))
                    .orElseGet(() -> Outcome.done(signed(caller, found, sheet, key, request)));
        });
    }

    private Change<SignOffSheet, Signed> signed(
            Caller caller, Found found, SignOffSheet sheet, RememberedKey key, SignRequest request) {
        var signature = makeSignature.of(caller, found.slot(), sheet, key, request.interests());
        var signed = sheet.with(signature);
        return Change.of(signed, new Signed(signed, signature), SigningMessages.signed(found, signature, caller));
    }

    private static Optional<Outcome<Signed>> signedBefore(
            Caller caller, Found found, SignOffSheet sheet, RememberedKey key) {
        return sheet.signatureOf(found.slot())
                .filter(signature -> signature.person().equals(caller.person()))
                .flatMap(signature -> switch (signature.request().compare(key)) {
                    case REPEATED -> Optional.of(Outcome.done(new Signed(sheet, signature)));
                    case REUSED -> Optional.of(Outcome.refused(new Refusal.KeyReused()));
                    case ANOTHER -> Optional.empty();
                });
    }
}
