package countersign.review.exact;

import countersign.platform.stuck.About;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the operator of stored bytes that are no longer what was recorded. */
@Component
class ChangedBytes implements StuckWorkSource {

    static final String PREFIX = "changed-bytes~";

    private static final String WHY =
            "What is stored is not what was recorded: its SHA-256 differs. It was not given out.";
    private static final String ADVICE = "Somebody or something changed the database. Restore these bytes from a backup"
            + " or another replica of the database, and find out how it came about. Trying again removes this entry;"
            + " it comes back when the bytes are asked for and are still not right.";

    private final ObjectProvider<StuckWorks> stuckWorks;

    ChangedBytes(ObjectProvider<StuckWorks> stuckWorks) {
        this.stuckWorks = stuckWorks;
    }

    void found(KeptBytes kept) {
        var about = new About(
                "Giving out " + kept.what(), kept.subject(), kept.icb().value());
        stuckWorks.ifAvailable(works -> works.record(kept.id(), about, new StoppedException(WHY, ADVICE), 1));
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
