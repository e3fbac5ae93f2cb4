package countersign.review.nhsereturn.sending;

import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.nhsereturn.NhseReturn;
import java.time.Instant;
import org.bson.Document;

/** That the evidence of a return is to be made: one for each return, with its first envelope. */
public final class EvidenceOrder {

    public static final String TYPE = "return.make-evidence";

    private EvidenceOrder() {}

    static OutboxMessage of(NhseReturn sent, Instant at) {
        return OutboxMessage.of(TYPE, new Document(), at, Lane.RECORD)
                .recordedIn(sent.icb().value());
    }
}
