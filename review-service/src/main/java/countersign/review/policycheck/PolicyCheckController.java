package countersign.review.policycheck;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.review.act.ReceiptView;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Respond;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/policy-checks/{id}")
class PolicyCheckController {

    private final PolicyChecks checks;
    private final ConfirmPolicy confirm;
    private final Authorities authorities;

    PolicyCheckController(PolicyChecks checks, ConfirmPolicy confirm, Authorities authorities) {
        this.checks = checks;
        this.confirm = confirm;
        this.authorities = authorities;
    }

    @GetMapping
    @Answers(PolicyCheckView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        Authority authority = authorities.of(caller);
        Outcome<Versioned<PolicyCheck>> readable = checks.find(PolicyCheckId.inPath(id))
                .map(found -> PolicySight.refusesToRead(found.body(), authority)
                        .<Outcome<Versioned<PolicyCheck>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(found)))
                .orElseGet(() -> Outcome.refused(PolicyChecks.ABSENT));
        return Respond.with(readable, found -> EntityTag.ok(found.version(), PolicyCheckView.of(found, authority)));
    }

    @PostMapping("/confirmation")
    @Answers(ReceiptView.class)
    ResponseEntity<?> confirm(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ConfirmationRequest request) {
        RememberedKey remembered = RememberedKey.of(key, List.of("confirm " + id, request));
        return Respond.ok(confirm.confirm(PolicyCheckId.inPath(id), caller, remembered, request)
                .map(receipt -> ReceiptView.of(id, receipt)));
    }
}
