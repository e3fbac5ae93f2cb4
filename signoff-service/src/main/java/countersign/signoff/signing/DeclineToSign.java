package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
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

    Outcome<Decline> decline(Caller caller, String taskId, IdempotencyKey key, DeclineRequest request) {
        var remembered = RememberedKey.of(key, request);
        return findSigning
                .forSignatory(caller, taskId)
                .then(found -> sheets.change(found.revision(), read -> {
                    SignOffSheet sheet = read.body();
                    return declinedBefore(caller, sheet, remembered)
                            .or(() -> found.refusal(sheet, caller.person())
                                    .or(() -> SignRequestCheck.refusal(request))
                                    .map(Outcome::refused))
                            .map(earlier -> earlier.map(decline -> Change.of(sheet, decline)))
                            .orElseGet(() -> Outcome.done(declined(caller, found, sheet, remembered, request)));
                }));
    }

    private Change<SignOffSheet, Decline> declined(
            Caller caller, Found found, SignOffSheet sheet, RememberedKey key, DeclineRequest request) {
        String reasons = Objects.requireNonNull(request.reasons(), "checked before");
        var decline = new Decline(found.slot(), caller.person(), caller.name(), reasons, clock.instant(), key, null);
        return Change.of(sheet.with(decline), decline, SigningMessages.declined(found, decline, caller));
    }

    private static Optional<Outcome<Decline>> declinedBefore(Caller caller, SignOffSheet sheet, RememberedKey key) {
        return sheet.declines().stream()
                .filter(decline -> decline.person().equals(caller.person())
                        && decline.request().key().equals(key.key()))
                .findFirst()
                .map(decline -> decline.request().equals(key)
                        ? Outcome.done(decline)
                        : Outcome.refused(new Refusal.KeyReused()));
    }
}
