package countersign.platform.stuck;

/** Knows how to run again what is stuck, for the ids with its prefix. */
public interface StuckWorkSource {

    String prefix();

    /** Runs it again soon; the reference is the id without the prefix. */
    void retry(String reference);
}
