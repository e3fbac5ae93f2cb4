package countersign.review.act;

import countersign.platform.http.PayloadHash;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Kept with what a request decided, so that the same idempotency key gets the same answer.
 *
 * @param outcome the word for what was decided, such as {@code launched}
 * @param salt random, so that the hash in the audit chain gives nothing of what was decided away
 */
public record Receipt(RememberedKey key, String outcome, Act act, String salt) {

    public Receipt(RememberedKey key, String outcome, Act act) {
        this(key, outcome, act, UUID.randomUUID().toString());
    }

    /** What the audit chain is told of this content: SHA-256 with the salt. */
    public String salted(Object content) {
        return PayloadHash.of(List.of(salt, PayloadHash.of(content)));
    }

    /** What a repeated request is answered; nothing if this caller did not use the key before. */
    public static Optional<Outcome<Receipt>> repeated(List<Receipt> receipts, Caller caller, RememberedKey later) {
        return receipts.stream()
                .filter(receipt -> receipt.act.by().equals(caller.person()))
                .flatMap(receipt -> receipt.answer(later).stream())
                .findFirst();
    }

    private Optional<Outcome<Receipt>> answer(RememberedKey later) {
        return switch (key.compare(later)) {
            case REPEATED -> Optional.of(Outcome.done(this));
            case REUSED -> Optional.of(Outcome.refused(new Refusal.KeyReused()));
            case ANOTHER -> Optional.empty();
        };
    }
}
