package countersign.bpmn;

import java.util.List;

/** Ids of the milestones that a review can have: what is to be done by then, in the words of the route. */
public final class Milestones {
    /** Every provider in scope has confirmed its policies, and the region has been told. */
    public static final String POLICY_CONFIRMATION = "policy-confirmation";
    /** The self-assessments of all teams and providers are in. */
    public static final String ASSESSMENTS = "assessments";

    /** All of them, in the order of the route. */
    public static final List<String> ALL = List.of(
            POLICY_CONFIRMATION,
            ASSESSMENTS,
            Elements.THEMATIC_REVIEW,
            Elements.PROGRAMME_BOARD,
            Elements.EXECUTIVE_TEAM,
            Elements.QUALITY_OVERSIGHT,
            Elements.MH_ODG,
            Elements.HCIG,
            Elements.DIRECTOR_SIGN_OFF,
            Elements.ICB_BOARD,
            Elements.OUTCOME_RETURN);

    private Milestones() {}
}
