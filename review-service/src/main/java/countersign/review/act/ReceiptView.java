package countersign.review.act;

import java.time.Instant;

/** What a decision is answered: what was decided about what, when and by whom. The same key gets the same answer. */
public record ReceiptView(String id, String outcome, Instant at, String by) {

    public static ReceiptView of(String id, Receipt receipt) {
        return new ReceiptView(
                id, receipt.outcome(), receipt.act().at(), receipt.act().name());
    }
}
