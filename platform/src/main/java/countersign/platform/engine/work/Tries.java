package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;

/**
 * How often a job may still be tried. The engine begins the job of a user task with one try, which no model can change:
 * such a job counts one higher from its first failure on, and is tried as often as any other.
 */
final class Tries {

    static final int ALL = 3;

    private static final String USER_TASK = "io.camunda.zeebe:userTask";

    private Tries() {}

    /** From the engine's number. */
    static int of(EngineJob job, int engines) {
        if (!job.type().equals(USER_TASK)) {
            return Math.min(engines, ALL);
        }
        return engines == 1 ? ALL : Math.min(engines - 1, ALL);
    }

    /** The engine's number, for a job that was tried before. */
    static int engines(EngineJob job, int tries) {
        return job.type().equals(USER_TASK) ? tries + 1 : tries;
    }
}
