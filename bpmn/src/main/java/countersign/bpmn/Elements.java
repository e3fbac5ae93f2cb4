package countersign.bpmn;

/** Element ids of the activities in the models: what a process is doing, in the words of the route. */
public final class Elements {
    // main process
    public static final String ISSUE_ASSESSMENTS = "issue-assessments";
    public static final String DECIDE_STAGES = "decide-stages";
    public static final String RAPID_POLICY_CHECK = "rapid-policy-check";
    public static final String PREPARE_POLICY_CONFIRMATION = "prepare-policy-confirmation";
    public static final String POLICY_CONFIRMATION_RETURN = "policy-confirmation-return";
    public static final String TEAM_SELF_ASSESSMENT = "team-self-assessment";
    public static final String THEMATIC_REVIEW = "thematic-review";
    public static final String PROGRAMME_BOARD = "programme-board";
    public static final String EXECUTIVE_TEAM = "executive-team";
    public static final String QUALITY_OVERSIGHT = "quality-oversight";
    public static final String MH_ODG = "mh-odg";
    public static final String HCIG = "hcig";
    public static final String DIRECTOR_SIGN_OFF = "director-sign-off";
    public static final String ICB_BOARD = "icb-board";
    public static final String CONSIDER_REJECTION = "consider-rejection";
    public static final String CLOSE_REVIEW = "close-review";
    public static final String SUPERSEDE_SIGNATURES = "supersede-signatures";
    public static final String OPEN_PLAN = "open-plan";
    public static final String ACTION_MONITORING = "action-monitoring";
    public static final String PREPARE_OUTCOME_RETURN = "prepare-outcome-return";
    public static final String OUTCOME_RETURN = "outcome-return";
    public static final String CONCLUSION = "conclusion";

    // called processes
    public static final String AWAIT_POLICY_CHECK = "await-policy-check";
    public static final String RECORD_POLICY_CHECK_REMINDER = "record-policy-check-reminder";
    public static final String AWAIT_ASSESSMENT = "await-assessment";
    public static final String RECORD_REMINDER = "record-reminder";
    public static final String CLOSE_ASSESSMENT = "close-assessment";
    public static final String AWAIT_MODERATION = "await-moderation";
    public static final String FORUM_DECISION = "forum-decision";
    public static final String OPEN_SHEET = "open-sheet";
    public static final String SIGN = "sign";
    public static final String CONSIDER_DECLINE = "consider-decline";
    public static final String DISPATCH_RETURN = "dispatch-return";
    public static final String AWAIT_DELIVERY = "await-delivery";
    public static final String RESOLVE_UNDELIVERED_RETURN = "resolve-undelivered-return";
    public static final String ANSWER_QUERY = "answer-query";
    public static final String RECORD_RETURN_CHASE = "record-return-chase";
    public static final String CONCLUDE_REVIEW = "conclude-review";
    public static final String AWAIT_PLAN_COMPLETION = "await-plan-completion";

    private Elements() {}
}
