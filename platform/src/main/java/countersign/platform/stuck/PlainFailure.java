package countersign.platform.stuck;

/** A failure whose words for the operator are known where it is found. */
public final class PlainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final String advice;

    /**
     * @param why why it does not succeed, as a sentence
     * @param advice what the operator can do
     */
    public PlainFailure(String why, String advice) {
        super(why);
        this.why = why;
        this.advice = advice;
    }

    String why() {
        return why;
    }

    String advice() {
        return advice;
    }
}
