package countersign.e2e.check;

import countersign.e2e.check.evidence.Evidence;
import java.util.stream.Stream;

/** Something that must be true of all evidence of a suite at rest. */
public interface Invariant {

    /** The promise, in words. */
    String promise();

    /** What breaks it, one sentence each; nothing if it holds. */
    Stream<String> broken(Evidence evidence);

    /** How many things were looked at: a promise about nothing is no proof. */
    long looked(Evidence evidence);
}
