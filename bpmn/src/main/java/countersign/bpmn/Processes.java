package countersign.bpmn;

/** Process and decision ids. */
public final class Processes {
    public static final String REVIEW_ASSURE_THEN_SUBMIT = "review-assure-then-submit";
    public static final String RAPID_POLICY_CHECK = "rapid-policy-check";
    public static final String TEAM_SELF_ASSESSMENT = "team-self-assessment";
    public static final String FORUM_CONSIDERATION = "forum-consideration";
    public static final String DIRECTOR_SIGN_OFF = "director-sign-off";
    public static final String NHSE_RETURN = "nhse-return";
    public static final String CONCLUSION = "conclusion";
    public static final String ACTION_MONITORING = "action-monitoring";

    /** The DMN decision: which optional stages apply. */
    public static final String OPTIONAL_STAGES = "optional-stages";

    private Processes() {}
}
