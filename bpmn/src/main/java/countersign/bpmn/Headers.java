package countersign.bpmn;

/** Custom headers of jobs and the values they take. */
public final class Headers {
    /** On user tasks. */
    public static final String WORK_TYPE = "workType";
    /** On {@link JobTypes#PREPARE_RETURN}. */
    public static final String RETURN_KIND = "returnKind";

    // values of workType
    public static final String FORUM_DECISION = "forum-decision";
    public static final String SIGNATURE = "signature";
    public static final String DECLINE_CONSIDERATION = "decline-consideration";
    public static final String REJECTION_CONSIDERATION = "rejection-consideration";

    // values of returnKind
    public static final String POLICY_CONFIRMATION = "policy-confirmation";
    public static final String REVIEW_OUTCOME = "review-outcome";

    private Headers() {}
}
