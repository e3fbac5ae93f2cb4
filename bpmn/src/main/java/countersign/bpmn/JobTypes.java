package countersign.bpmn;

/**
 * Job types, {@code <service>.<verb-noun>}; {@code await-…} is held work that a person completes, the rest is
 * automatic.
 */
public final class JobTypes {
    // held by signoff-service; which decision it is stands in the header workType
    public static final String USER_TASK = "io.camunda.zeebe:userTask";

    // review-service
    public static final String ISSUE_ASSESSMENTS = "review.issue-assessments";
    public static final String AWAIT_POLICY_CHECK = "review.await-policy-check";
    public static final String RECORD_POLICY_CHECK_REMINDER = "review.record-policy-check-reminder";
    public static final String AWAIT_ASSESSMENT = "review.await-assessment";
    public static final String RECORD_ASSESSMENT_REMINDER = "review.record-assessment-reminder";
    public static final String CLOSE_ASSESSMENT = "review.close-assessment";
    public static final String AWAIT_MODERATION = "review.await-moderation";
    public static final String AWAIT_THEMATIC_REVIEW = "review.await-thematic-review";
    public static final String PREPARE_RETURN = "review.prepare-return";
    public static final String DISPATCH_RETURN = "review.dispatch-return";
    public static final String AWAIT_DELIVERY = "review.await-delivery";
    public static final String AWAIT_UNDELIVERED_RETURN = "review.await-undelivered-return";
    public static final String AWAIT_QUERY_RESPONSE = "review.await-query-response";
    public static final String RECORD_RETURN_CHASE = "review.record-return-chase";
    public static final String CONCLUDE_REVIEW = "review.conclude-review";
    public static final String CLOSE_REVIEW = "review.close-review";

    // signoff-service
    public static final String OPEN_SHEET = "signoff.open-sheet";
    public static final String SUPERSEDE_SIGNATURES = "signoff.supersede-signatures";

    // actions-service
    public static final String OPEN_PLAN = "actions.open-plan";
    public static final String AWAIT_PLAN_COMPLETION = "actions.await-plan-completion";

    private JobTypes() {}
}
