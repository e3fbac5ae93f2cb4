package countersign.review.incident;

import countersign.bpmn.ModelNames;

/**
 * An incident for people: why the process stopped, and what the operator can do. The kinds are those of the engine's
 * protocol ({@code ErrorType} of Zeebe 8.6).
 */
record IncidentWords(String why, String advice) {

    private static final String RUN_AGAIN = "Once the cause is gone, try it again here.";
    private static final String VALUE =
            "Trying again alone does not help: the process decides by the same values again."
                    + " Have whoever runs the process engine correct the value named in the technical details, then try again.";
    private static final String MODEL =
            "Restart review-service, which brings the models to the engine; then try again.";

    static IncidentWords of(String error) {
        return switch (error) {
            case "CONDITION_ERROR" ->
                new IncidentWords(
                        "The process does not know which way to go on: what was decided is no outcome that the route"
                                + " knows, or a value that it decides by is missing.",
                        VALUE);
            case "EXTRACT_VALUE_ERROR" ->
                new IncidentWords("A value that this step needs is missing or has the wrong form.", VALUE);
            case "IO_MAPPING_ERROR" ->
                new IncidentWords("What this step is given, or gives back, could not be put together.", VALUE);
            case "DECISION_EVALUATION_ERROR" ->
                new IncidentWords("The decision table could not decide with the values that it was given.", VALUE);
            case "CALLED_DECISION_ERROR" ->
                new IncidentWords("The decision table that this step asks is not in the engine, or failed.", MODEL);
            case "CALLED_ELEMENT_ERROR" ->
                new IncidentWords("The part of the route that starts here is not in the engine.", MODEL);
            case "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES" ->
                new IncidentWords(
                        "The automatic work of this step failed as often as it may.",
                        "The technical details say why. " + RUN_AGAIN);
            case "UNHANDLED_ERROR_EVENT" ->
                new IncidentWords(
                        "A step reported an error for which the route has no way on.",
                        "The technical details name the error. " + RUN_AGAIN);
            case "MESSAGE_SIZE_EXCEEDED" ->
                new IncidentWords("There is more to hand to this step than the engine can hand out at once.", VALUE);
            default ->
                new IncidentWords(
                        "The engine stopped here for a reason that it does not name.",
                        "The technical details may tell whoever maintains the software more. " + RUN_AGAIN);
        };
    }

    /** The stage, or the part of the route if the stage is not known, and the step in it. */
    static String place(Place place) {
        return place.stage().map(ModelNames::ofElement).orElseGet(() -> ModelNames.ofProcess(place.process())) + ": "
                + ModelNames.ofElement(place.element());
    }
}
