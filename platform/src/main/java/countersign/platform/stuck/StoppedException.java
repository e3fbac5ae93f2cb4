package countersign.platform.stuck;

/**
 * Work that must not be done as things stand, said so that people understand it. Trying again helps once the reason is
 * gone.
 */
public final class StoppedException extends RuntimeException {

    private final String why;
    private final String advice;

    /**
     * Stops work.
     *
     * @param why why it must not be done, in sentences
     * @param advice what an operator can do
     */
    public StoppedException(String why, String advice) {
        super(why);
        this.why = why;
        this.advice = advice;
    }

    public String why() {
        return why;
    }

    public String advice() {
        return advice;
    }
}
