package countersign.platform.testing;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.stream.Stream;

/** Reads what another thread adds to all the while, as the embedded engine does to its records. */
public final class StillGrowing {

    private StillGrowing() {}

    /** All that there is now. */
    public static <T> Stream<T> copied(Iterable<T> growing) {
        while (true) {
            List<T> copy = new ArrayList<>();
            try {
                growing.forEach(copy::add);
                return copy.stream();
            } catch (ConcurrentModificationException grownMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }
}
