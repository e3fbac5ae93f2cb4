package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.operation.StoppedWork;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;

/**
 * Jobs that the engine ended though nobody here answered and no step of the route took them back: somebody has dealt
 * with the engine directly, or cancelled a process. Operators see it, and it is on the record.
 */
final class LostJobs implements StuckWorkSource {

    private static final String PREFIX = "lost:";
    private static final String ADVICE =
            "Whatever requires this answer will be stopped, and nothing was sent because of it. Ask whoever runs the"
                    + " engine who completed or cancelled the step. If the answer is still needed, have the process put"
                    + " back to this step: those concerned are then asked again. Once you have looked into it, press"
                    + " Try again: this entry goes, and that you looked into it is on the record.";

    private final HeldJobs held;
    private final StuckWorks stuck;
    private final StoppedWork stopped;
    private final JobNames names;

    LostJobs(HeldJobs held, StuckWorks stuck, StoppedWork stopped, JobNames names) {
        this.held = held;
        this.stuck = stuck;
        this.stopped = stopped;
        this.names = names;
    }

    /** Tells people of a job that is gone, unless what is stored by now says why. */
    void lookInto(HeldWorkHandler handler, EngineJob job) {
        if (!handler.accountsFor(job)) {
            var about = names.about(job);
            stopped.note(PREFIX + job.key(), about, wentOn(about.what()), 1);
        }
        held.withdraw(job.key());
    }

    private static StoppedException wentOn(String what) {
        return new StoppedException(
                "The process engine went on without an answer from here to “" + what
                        + "”: nobody answered it in Countersign, and no step of the route took it back.",
                ADVICE);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** There is nothing to run: somebody has looked into it. */
    @Override
    public void retry(String job) {
        stuck.resolve(PREFIX + job);
    }
}
