package countersign.signoff.audit;

import countersign.platform.canonical.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of a chain found.
 *
 * @param root of the entries as they are; null when the hashes of some are lost
 */
record AuditReport(boolean intact, long size, @Nullable Sha256 root, int checkpointsChecked, List<Fault> faults) {

    /**
     * Something that is not as it was recorded.
     *
     * @param seq the place in the chain, where there is one
     */
    record Fault(@Nullable Long seq, String what) {}
}
