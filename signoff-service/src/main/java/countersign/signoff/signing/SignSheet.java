package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.signing.FindSigning.Found;
import countersign.signoff.statement.ExactBytes;
import countersign.signoff.statement.MakeSignature;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a signature on a sheet: every rule is checked against the sheet in the one write that records it. */
@Component
class SignSheet {

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

    SigningResult sign(Caller caller, String taskId, IdempotencyKey key, SignRequest request) {
        return switch (findSigning.forSignatory(caller, taskId)) {
            case FindSigning.Refused refused -> new SigningResult.Refused(refused.problem());
            case Found found -> sign(caller, found, RememberedKey.of(key, request), request);
        };
    }

    private SigningResult sign(Caller caller, Found found, RememberedKey key, SignRequest request) {
        if (!StepUp.isFresh(caller, clock.instant())) {
            return new SigningResult.LoginTooOld();
        }
        return signedBefore(caller, found, found.sheet().body(), key)
                .or(() -> refusal(caller, found, request))
                .orElseGet(() -> write(caller, found, key, request));
    }

    private Optional<SigningResult> refusal(Caller caller, Found found, SignRequest request) {
        SignOffSheet sheet = found.sheet().body();
        return closed(found)
                .or(() -> sheet.refusal(caller.person(), found.slot()).map(SigningResult.SheetRefuses::new))
                .or(() -> SignRequestCheck.refusal(request).map(SigningResult.Refused::new))
                .or(() -> shownAnother(sheet, request))
                .or(() -> exactBytes.of(sheet).isThatOf(sheet)
                        ? Optional.empty()
                        : Optional.of(new SigningResult.ContentDiffers("What is stored is not what was frozen.")));
    }

    private static Optional<SigningResult> closed(Found found) {
        var task = found.task().body();
        return task.isWaiting()
                ? Optional.empty()
                : Optional.of(new SigningResult.TaskClosed(task.state().status().word()));
    }

    private static Optional<SigningResult> shownAnother(SignOffSheet sheet, SignRequest request) {
        boolean same = sheet.content().equals(request.contentSha256())
                && sheet.document().equals(request.documentSha256())
                && Integer.valueOf(sheet.intentVersion()).equals(request.intentVersion());
        return same
                ? Optional.empty()
                : Optional.of(new SigningResult.ContentDiffers(
                        "The document or the statement has changed since you opened this page."));
    }

    /** Tries until the sheet stands still: each time, all rules are checked against what it then holds. */
    private SigningResult write(Caller caller, Found found, RememberedKey key, SignRequest request) {
        for (var read = found.sheet();
                ;
                read = sheets.find(read.body().asRevision()).orElseThrow()) {
            SignOffSheet sheet = read.body();
            var earlier = signedBefore(caller, found, sheet, key)
                    .or(() -> sheet.refusal(caller.person(), found.slot()).map(SigningResult.SheetRefuses::new));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            var signed = tryOnce(caller, found, read, key, request);
            if (signed.isPresent()) {
                return signed.get();
            }
        }
    }

    private Optional<SigningResult> tryOnce(
            Caller caller, Found found, Versioned<SignOffSheet> read, RememberedKey key, SignRequest request) {
        var signature = makeSignature.of(caller, found.slot(), read.body(), key, request.interests());
        var signed = read.body().with(signature);
        return sheets.replace(read, signed, SigningMessages.signed(found, signature, caller))
                ? Optional.of(new SigningResult.Signed(signed, signature))
                : Optional.empty();
    }

    private static Optional<SigningResult> signedBefore(
            Caller caller, Found found, SignOffSheet sheet, RememberedKey key) {
        return sheet.signatureOf(found.slot())
                .filter(signature -> signature.person().equals(caller.person()))
                .<SigningResult>flatMap(signature -> switch (signature.request().compare(key)) {
                    case REPEATED -> Optional.of(new SigningResult.Signed(sheet, signature));
                    case REUSED -> Optional.of(new SigningResult.KeyReused());
                    case ANOTHER -> Optional.empty();
                });
    }
}
