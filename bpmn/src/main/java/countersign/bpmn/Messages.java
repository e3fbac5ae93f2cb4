package countersign.bpmn;

/** Message names. Publish with a time to live, so that what arrives while the process is not yet waiting is kept. */
public final class Messages {
    /** Starts a review; correlation key {@link Variables#REVIEW_ID}, message id {@code launch-<reviewId>}. */
    public static final String REVIEW_LAUNCHED = "review-launched";
    /** Correlation key {@link Variables#ASSESSMENT_ID}; carries {@link Variables#ASSESSMENTS_CLOSE_AT}. */
    public static final String ASSESSMENT_DATES_MOVED = "assessment-dates-moved";
    /** Correlation key {@link Variables#RETURN_ID}; carries {@link Variables#ANSWER}. */
    public static final String NHSE_ANSWERED = "nhse-answered";

    private Messages() {}
}
