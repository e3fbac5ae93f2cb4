package countersign.signoff.proof;

import countersign.platform.stuck.About;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;
import countersign.signoff.sheet.SignOffSheet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the operator of signatures that do not agree with their signed statements. */
@Component
class FaultySignatures implements StuckWorkSource {

    private static final String PREFIX = "faulty-signatures~";
    private static final String ADVICE = "Somebody or something changed the database. Restore the sign-off sheet from a"
            + " backup or another replica, and find out how it came about. Until then these signatures do not count."
            + " Trying again removes this entry; it comes back when the sheet is looked at and is still not right.";

    private final ObjectProvider<StuckWorks> stuckWorks;

    FaultySignatures(ObjectProvider<StuckWorks> stuckWorks) {
        this.stuckWorks = stuckWorks;
    }

    /** The faults are phrases; with none there is nothing to tell. */
    void tell(SignOffSheet sheet, List<String> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var about = new About(
                "Showing who signed revision " + sheet.revision(),
                sheet.review().value(),
                sheet.icb().value());
        var failure = new StoppedException(
                "What is stored does not agree with what was signed: " + String.join("; ", faults) + ".", ADVICE);
        stuckWorks.ifAvailable(works -> works.record(PREFIX + sheet.asRevision().id(), about, failure, 1));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void retry(String reference) {
        stuckWorks.ifAvailable(works -> works.resolve(PREFIX + reference));
    }
}
