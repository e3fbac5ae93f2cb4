package countersign.platform.engine;

/**
 * Human work, as a bean: a job that waits until a person has done it. Completion goes through the outbox
 * ({@link EngineMessages#complete}).
 */
public interface HeldWorkHandler {

    String jobType();

    /**
     * Stores the work under the job's key; may see the same job again, also after it was done or after a later job:
     * then nothing changes, but that work which waits with one job at a time now waits with this one.
     */
    void held(EngineJob job);

    /** The engine has taken the job back (ended, cancelled, timed out): closes the work, with the reason for people. */
    void withdrawn(EngineJob job, String reason);

    /**
     * Whether what is stored here says why the engine no longer has this job: the work was done, or another step of the
     * route ended it. Asked when a job is gone, and once more a while after the work was withdrawn.
     */
    boolean accountsFor(EngineJob job);

    /** The work was done, but the engine had taken the job back before: the decision is kept, its author is told. */
    default void overtaken(EngineJob job) {}
}
