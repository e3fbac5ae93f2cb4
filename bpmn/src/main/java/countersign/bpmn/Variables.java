package countersign.bpmn;

/** Process variables: ids, dates and routing flags, never content. */
public final class Variables {
    // given at launch
    public static final String REVIEW_ID = "reviewId";
    /** ODS code of the ICB that owns the review; also its audit chain. */
    public static final String ICB = "icb";
    /** Boolean. */
    public static final String EXECUTIVE_TEAM_STAGE = "executiveTeamStage";
    /** Boolean. */
    public static final String QUALITY_OVERSIGHT_STAGE = "qualityOversightStage";

    // answered by review.issue-assessments
    /** List of {@code {id, moderated}}. */
    public static final String ASSESSMENTS = "assessments";
    /** List of policy check ids; empty when no provider is in scope. */
    public static final String POLICY_CHECKS = "policyChecks";
    /** ISO 8601 instant. On a held {@link JobTypes#AWAIT_ASSESSMENT} job: the closing date now in force. */
    public static final String ASSESSMENTS_CLOSE_AT = "assessmentsCloseAt";
    /** ISO 8601 repeating interval, for example {@code R3/P7D}. */
    public static final String ASSESSMENT_REMINDERS = "assessmentReminders";
    /** ISO 8601 repeating interval; every two days, five times, unless given. */
    public static final String POLICY_CHECK_REMINDERS = "policyCheckReminders";

    // one assessment, one policy check
    public static final String ASSESSMENT = "assessment";
    public static final String ASSESSMENT_ID = "assessmentId";
    /** Boolean: does the provider moderate it? */
    public static final String MODERATED = "moderated";

    public static final String POLICY_CHECK_ID = "policyCheckId";
    public static final String MODERATION_OUTCOME = "moderationOutcome";
    /**
     * Answered by {@link JobTypes#CLOSE_ASSESSMENT}: submitted when the answers came in just in time; moved, with the
     * new {@link #ASSESSMENTS_CLOSE_AT}, when the date was; not-returned when absent.
     */
    public static final String CLOSING_OUTCOME = "closingOutcome";

    // the route
    public static final String ROUTE_PROFILE = "routeProfile";
    /** Result of the decision: {@code {executiveTeam, qualityOversight}}. */
    public static final String STAGES = "stages";
    /** Number of the frozen revision under consideration. */
    public static final String REVISION = "revision";
    /** Element id of the stage that was left last: where a rework came from. */
    public static final String LAST_STAGE = "lastStage";

    public static final String FORUM_STAGE = "forumStage";
    public static final String FORUM_OUTCOME = "forumOutcome";
    public static final String REJECTION_OUTCOME = "rejectionOutcome";

    // director sign-off
    /** List of slot ids still without a signature. */
    public static final String OUTSTANDING_SLOTS = "outstandingSlots";

    public static final String SLOT_ID = "slotId";
    /** Boolean, answered by a signature task. */
    public static final String DECLINED = "declined";

    public static final String DECLINE_OUTCOME = "declineOutcome";
    public static final String SIGN_OFF_OUTCOME = "signOffOutcome";

    // a return
    public static final String RETURN_ID = "returnId";
    public static final String POLICY_RETURN_ID = "policyReturnId";
    public static final String OUTCOME_RETURN_ID = "outcomeReturnId";
    public static final String DELIVERY_OUTCOME = "deliveryOutcome";
    public static final String UNDELIVERED_OUTCOME = "undeliveredOutcome";
    public static final String ANSWER = "answer";
    /** How long the region has for its answer from then on, an ISO 8601 duration: five working days. */
    public static final String CHASE_AFTER = "chaseAfter";

    /** Answered by {@link JobTypes#AWAIT_QUERY_RESPONSE}; resubmit when absent. */
    public static final String QUERY_OUTCOME = "queryOutcome";

    public static final String RETURN_OUTCOME = "returnOutcome";

    // the plan
    public static final String PLAN_ID = "planId";
    public static final String PLAN_MONITORED = "planMonitored";
    public static final String PLAN_ALREADY_MONITORED = "planAlreadyMonitored";

    private Variables() {}
}
