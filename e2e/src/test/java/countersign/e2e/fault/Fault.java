package countersign.e2e.fault;

import countersign.e2e.suite.SmallDisk;

/** Something that befalls a suite. Each ends by itself: afterwards every process runs again. */
sealed interface Fault {

    /** The kind, for counting. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code kill -9}; started again after so long. */
    record Kill(String part, int seconds) implements Fault {}

    /** Asked to end, and started again. */
    record Restart(String part) implements Fault {}

    /** {@code SIGSTOP}, and {@code SIGCONT} after so long. */
    record Hold(String part, int seconds) implements Fault {}

    /** Something at a named commit point, at the nth passing after it was armed. */
    sealed interface AtPoint extends Fault {
        String point();

        int nth();

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
    record BackPressure(int seconds) implements Fault {}

    /** No byte is left on the disk of a part. */
    record FullDisk(String part, SmallDisk disk, int seconds) implements Fault {}
}
