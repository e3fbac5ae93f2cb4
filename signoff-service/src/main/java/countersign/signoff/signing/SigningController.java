package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.signoff.statement.Intent;
import countersign.signoff.statement.StatementView;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/tasks/{id}")
class SigningController {

    /** A signature's receipt. */
    record Receipt(String signatureId, String statementSha256, Instant signedAt, String kid) {}

    /** A decline's receipt. */
    record Declined(String slotId, Instant declinedAt) {}

    private final FindSigning findSigning;
    private final SignSheet signSheet;
    private final DeclineToSign declineToSign;

    SigningController(FindSigning findSigning, SignSheet signSheet, DeclineToSign declineToSign) {
        this.findSigning = findSigning;
        this.signSheet = signSheet;
        this.declineToSign = declineToSign;
    }

    @GetMapping("/statement")
    @Answers(StatementView.class)
    ResponseEntity<?> statement(@PathVariable String id, Caller caller) {
        return switch (findSigning.forSignatory(caller, id)) {
            case FindSigning.Refused refused -> refused.problem().response();
            case FindSigning.Found found -> {
                var sheet = found.sheet().body();
                var intent = Intent.of(sheet.intentVersion()).orElseThrow();
                yield ResponseEntity.ok(StatementView.of(caller, found.slot(), sheet, intent));
            }
        };
    }

    @PostMapping("/signature")
    @Answers(value = Receipt.class, status = 201)
    ResponseEntity<?> sign(
            @PathVariable String id, IdempotencyKey key, @RequestBody SignRequest request, Caller caller) {
        return answer(signSheet.sign(caller, id, key, request));
    }

    @PostMapping("/decline")
    @Answers(value = Declined.class, status = 201)
    ResponseEntity<?> decline(
            @PathVariable String id, IdempotencyKey key, @RequestBody DeclineRequest request, Caller caller) {
        return answer(declineToSign.decline(caller, id, key, request));
    }

    private static ResponseEntity<?> answer(SigningResult result) {
        return switch (result) {
            case SigningResult.Signed signed -> ResponseEntity.status(201).body(receipt(signed));
            case SigningResult.Declined declined ->
                ResponseEntity.status(201)
                        .body(new Declined(
                                declined.slot().id(), declined.decline().at()));
            case SigningResult.Refused refused -> refused.problem().response();
            case SigningResult.LoginTooOld _ -> StepUp.challenge();
            case SigningResult.ContentDiffers differs ->
                SigningProblems.contentDiffers(differs).response();
            case SigningResult.SheetRefuses refuses ->
                SigningProblems.of(refuses.refusal()).response();
            case SigningResult.TaskClosed closed ->
                SigningProblems.closed(closed).response();
            case SigningResult.KeyReused _ -> IdempotencyKey.reused().response();
        };
    }

    private static Receipt receipt(SigningResult.Signed signed) {
        var signature = signed.signature();
        return new Receipt(
                signed.sheet().signatureId(signature.slot()),
                signature.statementHash().hex(),
                signature.signedAt(),
                signature.kid());
    }
}
