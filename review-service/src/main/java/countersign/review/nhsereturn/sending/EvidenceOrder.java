package countersign.review.nhsereturn.sending;

import countersign.platform.outbox.Lane;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.nhsereturn.NhseReturn;
import java.time.Instant;

/** That the evidence of a return is to be made: one for each return, with its first envelope. */
public record EvidenceOrder() {

    public static final MessageType<EvidenceOrder> TYPE =
            new MessageType<>("return.make-evidence", EvidenceOrder.class, Lane.RECORD);

    static OutboxMessage of(NhseReturn sent, Instant at) {
        return OutboxMessage.of(TYPE, new EvidenceOrder(), at)
                .recordedIn(sent.icb().value());
    }
}
