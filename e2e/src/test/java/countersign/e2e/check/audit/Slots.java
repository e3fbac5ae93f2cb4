package countersign.e2e.check.audit;

import countersign.e2e.check.evidence.Bson;
import org.bson.Document;

/** The id of the place that a signature or a decline is for, as in {@code icb-sro~QUY}. */
public final class Slots {
    private Slots() {}

    static String id(Document of) {
        return Bson.word(of, "slot.office") + "~" + Bson.text(of, "slot.organisation");
    }
}
