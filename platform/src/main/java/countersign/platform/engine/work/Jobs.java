package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import java.time.Duration;

/** What workers ask of the engine about a job of theirs. False: the engine does not know the job (any more). */
interface Jobs extends Engine {

    /** The job is ours for so long from now. */
    boolean hold(long key, Duration duration);

    /** Hands the job out again after the wait, with so many tries left (at least 1). */
    boolean tryAgain(long key, int tries, Duration wait, String why);

    /** Hands a job that is ours out again at once, with so many tries. */
    boolean release(long key, int tries);
}
