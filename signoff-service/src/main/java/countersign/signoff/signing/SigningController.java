package countersign.signoff.signing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
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
        return Respond.with(findSigning.forSignatory(caller, id), found -> {
            var sheet = found.sheet().body();
            var intent = Intent.of(sheet.intentVersion()).orElseThrow();
            return ResponseEntity.ok(StatementView.of(caller, found.slot(), sheet, intent));
        });
    }

    @PostMapping("/signature")
    @Answers(value = Receipt.class, status = 201)
    ResponseEntity<?> sign(
            @PathVariable String id, IdempotencyKey key, @RequestBody SignRequest request, Caller caller) {
        return Respond.with(signSheet.sign(caller, id, key, request), signed -> ResponseEntity.status(201)
                .body(receipt(signed)));
    }

    @PostMapping("/decline")
    @Answers(value = Declined.class, status = 201)
    ResponseEntity<?> decline(
            @PathVariable String id, IdempotencyKey key, @RequestBody DeclineRequest request, Caller caller) {
        return Respond.with(declineToSign.decline(caller, id, key, request), decline -> ResponseEntity.status(201)
                .body(new Declined(decline.slot().id(), decline.at())));
    }

    private static Receipt receipt(SignSheet.Signed signed) {
        var signature = signed.signature();
        return new Receipt(
                signed.sheet().signatureId(signature.slot()),
                signature.statementHash().hex(),
                signature.signedAt(),
                signature.kid());
    }
}
