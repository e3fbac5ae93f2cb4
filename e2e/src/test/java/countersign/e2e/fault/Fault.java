package countersign.e2e.fault;

import countersign.e2e.suite.SmallDisk;
import java.util.Locale;

/** Something that befalls a suite. Each ends by itself: afterwards every process runs again. */
sealed interface Fault {

    /** The kind, for counting. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The part or the commit point that it befalls. */
    String target();

    /** {@code kill -9}; started again after so long. */
    record Kill(String part, int seconds) implements Fault {
        @Override
        public String target() {
            return part;
        }
    }

    /** Asked to end, and started again. */
    record Restart(String part) implements Fault {
        @Override
        public String target() {
            return part;
        }
    }

    /** {@code SIGSTOP}, and {@code SIGCONT} after so long. */
    record Hold(String part, int seconds) implements Fault {
        @Override
        public String target() {
            return part;
        }
    }

    /** Something at a named commit point, at the nth passing after it was armed. */
    sealed interface AtPoint extends Fault {
        String point();

        int nth();

        @Override
        default String target() {
            return point();
        }

        /** As {@link countersign.e2e.fault.agent.Gate} takes it. */
        String action();
    }

    /** It is the process's last step. */
    record Halt(String point, int nth) implements AtPoint {
        @Override
        public String action() {
            return "halt";
        }
    }

    /** It throws: what was done before it is done again, and so arrives twice. */
    record Repeat(String point, int nth) implements AtPoint {
        @Override
        public String action() {
            return "fail";
        }
    }

    /** It takes longer than the lease, so that another takes over meanwhile. */
    record Dawdle(String point, int nth, int seconds) implements AtPoint {
        @Override
        public String action() {
            return Integer.toString(seconds * 1000);
        }
    }

    /** The engine refuses nearly everything with RESOURCE_EXHAUSTED. */
    record BackPressure(int seconds) implements Fault {
        @Override
        public String target() {
            return "zeebe";
        }
    }

    /** No byte is left on the disk of a part. */
    record FullDisk(SmallDisk disk, int seconds) implements Fault {
        @Override
        public String target() {
            return disk.folder().getFileName().toString();
        }

        @Override
        public String toString() {
            return "FullDisk[part=" + target() + ", seconds=" + seconds + "]";
        }
    }
}
