package countersign.gateway.region;

import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.util.List;

/**
 * "Check it yourself", as it is drawn.
 *
 * @param ready whether there is anything to be downloaded
 * @param said how it stands, as a sentence; what our own check found
 * @param wrong whether the check found something
 */
record EvidenceSection(boolean ready, String said, boolean wrong, List<Signed> signed, Table files) {

    /** Who signed in which office, and what they declared. */
    record Signed(String office, SummaryList facts) {}
}
