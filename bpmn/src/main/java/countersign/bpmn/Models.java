package countersign.bpmn;

import java.util.List;

/** The models on the class path, in the order to deploy them: in one command, so that calls find what they call. */
public final class Models {
    private static final String FOLDER = "countersign/bpmn/";

    /** Class path resource names of all models. */
    public static final List<String> RESOURCES = List.of(
            FOLDER + "optional-stages.dmn",
            FOLDER + "rapid-policy-check.bpmn",
            FOLDER + "team-self-assessment.bpmn",
            FOLDER + "forum-consideration.bpmn",
            FOLDER + "director-sign-off.bpmn",
            FOLDER + "nhse-return.bpmn",
            FOLDER + "conclusion.bpmn",
            FOLDER + "action-monitoring.bpmn",
            FOLDER + "review-assure-then-submit.bpmn");

    private Models() {}
}
