package countersign.e2e.paths;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What takes days, or a moment that cannot be met on a running suite, and is therefore walked with the real workers in
 * the owning service's process tests alone, on an embedded engine whose time and outboxes they hold.
 */
enum LongWait {
    CHASE(
            "a region has five working days to answer",
            "nhse-return",
            List.of(
                    "answer-overdue",
                    "flow-answer-overdue-to-record-return-chase",
                    "flow-record-return-chase-to-answer-outstanding"),
            "ReturnProcessTest",
            "isChasedWhenTheRegionDoesNotAnswer"),
    POLICY_REMINDER(
            "a provider is reminded of its policy check every two days",
            "rapid-policy-check",
            List.of(
                    "flow-policy-check-reminder-due-to-record-policy-check-reminder",
                    "flow-record-policy-check-reminder-to-policy-check-reminded"),
            "AssessmentProcessTest",
            "ofPoliciesIsRemindedAndConfirmed"),
    HANDED_IN_AT_CLOSING(
            "the timer fires between a submission and its arrival at the engine",
            "team-self-assessment",
            List.of("flow-closing-outcome-handed-in"),
            "AssessmentProcessTest",
            "goesOnToModerationWhenItWasSubmittedInTheMomentOfClosing"),
    MOVED_AT_CLOSING(
            "the timer fires between a moved date and its arrival at the engine",
            "team-self-assessment",
            List.of("flow-closing-outcome-date-moved"),
            "AssessmentProcessTest",
            "staysOpenWhenTheTimerFiresBeforeTheMovedDateArrives");

    private static final String TESTS = "review-service/src/test/java/countersign/review/service/";

    private final String why;
    private final Set<Flow> flows;
    private final String testClass;
    private final String test;

    LongWait(String why, String process, List<String> flows, String testClass, String test) {
        this.why = why;
        this.flows = flows.stream().map(id -> new Flow(process, id)).collect(Collectors.toSet());
        this.testClass = testClass;
        this.test = test;
    }

    static Set<Flow> allFlows() {
        return Stream.of(values()).flatMap(wait -> wait.flows.stream()).collect(Collectors.toSet());
    }

    Set<Flow> flows() {
        return flows;
    }

    /** The source of the class that walks it. */
    Path source(Path root) {
        return root.resolve(TESTS + testClass + ".java");
    }

    String test() {
        return test;
    }

    @Override
    public String toString() {
        return testClass + "." + test + ": " + why;
    }
}
