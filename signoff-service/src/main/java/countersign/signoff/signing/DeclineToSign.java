package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.signoff.sheet.Decline;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.signing.FindSigning.Found;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records that an office declines to sign, and why; the ICB then considers it. */
@Component
class DeclineToSign {

    private final FindSigning findSigning;
    private final Sheets sheets;
    private final Clock clock;

    DeclineToSign(FindSigning findSigning, Sheets sheets, Clock clock) {
        this.findSigning = findSigning;
        this.sheets = sheets;
        this.clock = clock;
    }

    SigningResult decline(Caller caller, String taskId, IdempotencyKey key, DeclineRequest request) {
        return switch (findSigning.forSignatory(caller, taskId)) {
            case FindSigning.Refused refused -> new SigningResult.Refused(refused.problem());
            case Found found -> write(caller, found, RememberedKey.of(key, request), request);
        };
    }

    private SigningResult write(Caller caller, Found found, RememberedKey key, DeclineRequest request) {
        for (var read = found.sheet();
                ;
                read = sheets.find(read.body().asRevision()).orElseThrow()) {
            SignOffSheet sheet = read.body();
            var refusal = declinedBefore(caller, found, sheet, key).or(() -> refusal(caller, found, sheet, request));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var decline = decline(caller, found, key, request);
            if (sheets.replace(read, sheet.with(decline), SigningMessages.declined(found, decline, caller))) {
                return new SigningResult.Declined(found.slot(), decline);
            }
        }
    }

    private static Optional<SigningResult> refusal(
            Caller caller, Found found, SignOffSheet sheet, DeclineRequest request) {
        var task = found.task().body();
        if (!task.isWaiting()) {
            return Optional.of(
                    new SigningResult.TaskClosed(task.state().status().word()));
        }
        return sheet.refusal(caller.person(), found.slot())
                .<SigningResult>map(SigningResult.SheetRefuses::new)
                .or(() -> SignRequestCheck.refusal(request).map(SigningResult.Refused::new));
    }

    private Decline decline(Caller caller, Found found, RememberedKey key, DeclineRequest request) {
        var now = clock.instant();
        String reasons = Objects.requireNonNull(request.reasons(), "checked before");
        return new Decline(found.slot(), caller.person(), caller.name(), reasons, now, key, null);
    }

    private static Optional<SigningResult> declinedBefore(
            Caller caller, Found found, SignOffSheet sheet, RememberedKey key) {
        return sheet.declines().stream()
                .filter(decline -> decline.person().equals(caller.person())
                        && decline.request().key().equals(key.key()))
                .findFirst()
                .map(decline -> decline.request().equals(key)
                        ? new SigningResult.Declined(found.slot(), decline)
                        : new SigningResult.KeyReused());
    }
}
