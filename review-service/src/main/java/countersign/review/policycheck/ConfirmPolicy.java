package countersign.review.policycheck;

import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The provider's lead answers the policy check, once. */
@Component
class ConfirmPolicy {

    private final PolicyChecks checks;
    private final Reviews reviews;
    private final Authorities authorities;
    private final Clock clock;

    ConfirmPolicy(PolicyChecks checks, Reviews reviews, Authorities authorities, Clock clock) {
        this.checks = checks;
        this.reviews = reviews;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Receipt> confirm(PolicyCheckId id, Caller caller, RememberedKey key, ConfirmationRequest request) {
        Authority authority = authorities.of(caller);
        return checks.change(id, found -> {
            PolicyCheck check = found.body();
            Optional<Refusal> refusal = PolicySight.refusesToConfirm(check, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(check.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(check, receipt)))
                    .orElseGet(
                            () -> decide(check, caller, new Receipt(key, "confirmed", Act.of(caller, clock)), request));
        });
    }

    private Outcome<Change<PolicyCheck, Receipt>> decide(
            PolicyCheck check, Caller caller, Receipt receipt, ConfirmationRequest request) {
        return switch (check) {
            case PolicyCheck.Open(PolicyCheckFile file) ->
                reviews.closed(file.review())
                        .<Outcome<Change<PolicyCheck, Receipt>>>map(Outcome::refused)
                        .orElseGet(() -> request.checked(receipt.act())
                                .map(confirmation -> confirmed(file, confirmation, receipt, caller)));
            case PolicyCheck.Confirmed confirmed ->
                Outcome.refused(new Refusal.WrongState("already-confirmed", "This policy check has been answered."));
        };
    }

    private static Change<PolicyCheck, Receipt> confirmed(
            PolicyCheckFile file, Confirmation confirmation, Receipt receipt, Caller caller) {
        return new Change<>(
                new PolicyCheck.Confirmed(file.decided(receipt), confirmation),
                receipt,
                messages(file, confirmation, receipt, caller));
    }

    private static List<OutboxMessage> messages(
            PolicyCheckFile file, Confirmation confirmation, Receipt receipt, Caller caller) {
        List<OutboxMessage> messages = new ArrayList<>();
        Long job = file.heldJob();
        if (job != null) {
            messages.add(EngineMessages.complete(job, Map.of(), receipt.act().at()));
        }
        messages.add(AuditMessages.entry(
                file.icb().value(),
                "policy.confirmed",
                caller,
                List.of(file.review().value(), file.id().value()),
                receipt.salted(confirmation),
                "Rapid policy check answered by " + file.providerName(),
                receipt.act().at()));
        return List.copyOf(messages);
    }
}
